/* Repairs what an input method got wrong: other characters of the same sound. 护里补贴 is looked up as 护理补贴.
   The table of sounds is loaded only where a query found nothing. */
var LIKE = [[/^zh/, "z"], [/^ch/, "c"], [/^sh/, "s"], [/ng$/, "n"]];

function alike(syllable) { return LIKE.reduce(function (made, pair) { return made.replace(pair[0], pair[1]); }, syllable); }

/* `table`: for each syllable the characters that are read so. */
function makeSounds(table) {
  var readings = Object.create(null), characters = Object.create(null);
  Object.keys(table).forEach(function (syllable) {
    var key = alike(syllable);
    Array.from(table[syllable]).forEach(function (character) {
      if (!readings[character]) { readings[character] = []; }
      if (readings[character].indexOf(key) < 0) { readings[character].push(key); }
      if (!characters[key]) { characters[key] = []; }
      characters[key].push(character);
    });
  });

  function candidates(character, isKnown) {
    var found = (readings[character] || []).reduce(function (all, key) { return all.concat(characters[key]); }, []);
    return unique([character].concat(found.filter(isKnown)));
  }

  /* The best reading of a run of characters: as many known pairs as can be, with as few changes as can be.
     `standing(pair)`: in how many places it stands. */
  function repaired(run, standing, isKnown) {
    var states = [{ made: "", last: "", value: 0 }];
    Array.from(run).forEach(function (character) {
      var next = candidates(character, isKnown).map(function (candidate) {
        var cost = candidate === character ? 0 : 0.6, best = null;
        states.forEach(function (state) {
          var places = state.last ? standing(state.last + candidate) : 0;
          var value = state.value - cost + (places ? 1 + Math.min(Math.log(places + 1), 5) / 10 : 0);
          if (!best || value > best.value) { best = { made: state.made + candidate, last: candidate, value: value }; }
        });
        return best;
      });
      states = next.sort(function (a, b) { return b.value - a.value; }).slice(0, 40);
    });
    return states[0].made;
  }

  return repaired;
}
