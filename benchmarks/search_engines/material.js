/* lunr.js as Material for MkDocs sets it up for Chinese: words cut at blanks, punctuation and zero-width spaces, the
   stemmer, no trimmer (it would leave nothing of Chinese), the title a thousand times the text, what is typed also as
   the beginning of a word. */
function build(records) {
  lunr.tokenizer.separator = /[\s\-\u200b\u3000-\u303f\uff00-\uff20]+/;
  return lunr(function () {
    this.pipeline.remove(lunr.trimmer);
    this.pipeline.remove(lunr.stopWordFilter);
    this.ref("id");
    this.field("title", { boost: 1000 });
    this.field("names");
    this.field("text");
    records.forEach(function (record) { this.add(record); }, this);
  });
}
function ask(index, query, limit) {
  var words = query.split(/[\s\u200b]+/).filter(Boolean).map(function (word) { return word + " " + word + "*"; });
  try { return index.search(words.join(" ")).slice(0, limit).map(function (hit) { return hit.ref; }); }
  catch (error) { return []; }
}
