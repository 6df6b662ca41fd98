import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Validates PDF files with veraPDF against PDF/UA-1 and names each rule that fails; exit 1 where one does.
 *
 * <p>The profile is read here, because the library reads it by JAXB, which Java no longer brings along.
 */
public class CheckUa {
    private static final String PROFILE = "/org/verapdf/pdfa/validation/PDFUA-1.xml";
    private static final PDFAFlavour FLAVOUR = PDFAFlavour.PDFUA_1;

    public static void main(String[] files) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        ValidationProfile profile = profile();
        System.out.println(profile.getRules().size() + " rules of PDF/UA-1");
        boolean wrong = false;
        for (String file : files) {
            wrong |= !isCompliant(file, profile);
        }
        System.exit(wrong ? 1 : 0);
    }

    private static boolean isCompliant(String file, ValidationProfile profile) throws Exception {
        long begun = System.currentTimeMillis();
        try (InputStream in = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, FLAVOUR)) {
            ValidationResult result = ValidatorFactory.createValidator(profile).validate(parser);
            TreeMap<String, Integer> failed = new TreeMap<>();
            for (TestAssertion each : result.getTestAssertions()) {
                if (each.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber();
                    failed.merge(rule + " " + each.getMessage(), 1, Integer::sum);
                }
            }
            long seconds = (System.currentTimeMillis() - begun + 500) / 1000;
            System.out.println((result.isCompliant() ? "PDF/UA-1 " : "FAILED   ") + file + " (" + seconds + " s)");
            failed.forEach((rule, count) -> System.out.println("  " + count + " x " + rule));
            return result.isCompliant();
        }
    }

    private static ValidationProfile profile() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        Document read;
        try (InputStream in = CheckUa.class.getResourceAsStream(PROFILE)) {
            InputStream found = in != null ? in : Profiles.class.getResourceAsStream(PROFILE);
            read = factory.newDocumentBuilder().parse(found);
        }
        Set<Rule> rules = new HashSet<>();
        for (Element each : all(read.getDocumentElement(), "rule")) {
            Element id = all(each, "id").get(0);
            Element error = all(each, "error").get(0);
            rules.add(
                    Profiles.ruleFromValues(
                            Profiles.ruleIdFromValues(
                                    PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                                    id.getAttribute("clause"),
                                    Integer.parseInt(id.getAttribute("testNumber"))),
                            each.getAttribute("object"),
                            Boolean.valueOf(each.getAttribute("deferred")),
                            each.getAttribute("tags"),
                            text(each, "description"),
                            text(each, "test"),
                            Profiles.errorFromValues(text(error, "message"), new ArrayList<>()),
                            new ArrayList<>()));
        }
        Set<Variable> variables = new HashSet<>();
        for (Element each : all(read.getDocumentElement(), "variable")) {
            variables.add(
                    Profiles.variableFromValues(
                            each.getAttribute("name"),
                            each.getAttribute("object"),
                            text(each, "defaultValue"),
                            text(each, "value")));
        }
        return Profiles.profileFromValues(
                FLAVOUR, Profiles.profileDetailsFromValues("UA-1", "", "", new Date()), "", rules, variables);
    }

    private static List<Element> all(Element below, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = below.getElementsByTagName(name);
        for (int index = 0; index < nodes.getLength(); index++) {
            found.add((Element) nodes.item(index));
        }
        return found;
    }

    private static String text(Element below, String name) {
        return all(below, name).get(0).getTextContent();
    }
}
