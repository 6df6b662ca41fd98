/* A table for other programs: a byte order mark, and a guard for cells that a spreadsheet would run. */
function saveCsv(name, lines) {
  var text = "\ufeff" + lines.map(function (cells) { return cells.map(cell).join(",") + "\r\n"; }).join("");
  var link = element("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  document.body.appendChild(link);
  link.click();
  document.body.removeChild(link);
}
function cell(text) {
  var safe = /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
  return /[",\r\n]/.test(safe) ? "\"" + safe.replace(/"/g, "\"\"") + "\"" : safe;
}
