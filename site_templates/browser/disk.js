/* Opened from a disk, where no server finds the index.html of a folder: links that end in a folder get it. */
(function () {
  "use strict";
  if (window.location.protocol !== "file:") { return; }
  function whole(href) { return href.replace(/(^|\/)(?=$|[?#])/, "$1index.html"); }
  function isOwn(href) { return href && !/^([a-z][a-z0-9+.-]*:|#|\?)/i.test(href) && /(^|\/)([?#]|$)/.test(href); }
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[href]");
    if (link && isOwn(link.getAttribute("href"))) { link.setAttribute("href", whole(link.getAttribute("href"))); }
  }, true);
  document.addEventListener("submit", function (event) {
    var action = event.target.getAttribute("action");
    if (isOwn(action)) { event.target.setAttribute("action", whole(action)); }
  }, true);
}());
