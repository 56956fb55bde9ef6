"use strict";
// A page is whole without this. It lets a reader follow the runs of one end, find the place in the page, and save pictures.
(function () {
  const flows = Array.from(document.querySelectorAll("svg.flow"));
  const said = document.querySelector(".followed");

  function follow(end) {
    flows.forEach((flow) => {
      flow.classList.toggle("chosen", end !== null);
      flow.querySelectorAll("[data-end]").forEach((part) => {
        const on = part.dataset.end === end;
        part.classList.toggle("on", on);
        if (part.hasAttribute("aria-pressed")) {
          part.setAttribute("aria-pressed", String(on));
          if (on && said) {
            said.textContent = part.getAttribute("aria-label") + ". Choose it again to see all.";
          }
        }
      });
    });
    if (said && end === null) {
      said.textContent = said.dataset.all;
    }
  }

  function ofAddress() {
    const found = /^#end=([a-z]+)$/.exec(location.hash);
    return found && flows.some((flow) => flow.querySelector('.end[data-end="' + found[1] + '"]')) ? found[1] : null;
  }

  function choose(end) {
    const next = ofAddress() === end ? null : end;
    history.replaceState(null, "", next === null ? location.pathname + location.search : "#end=" + next);
    follow(next);
  }

  flows.forEach((flow) => {
    const ends = Array.from(flow.querySelectorAll(".end"));
    ends.forEach((end, k) => {
      end.addEventListener("click", () => choose(end.dataset.end));
      end.addEventListener("keydown", (event) => {
        const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          choose(end.dataset.end);
        } else if (step && ends[k + step]) {
          event.preventDefault();
          ends[k + step].focus();
        }
      });
    });
  });
  if (flows.length > 0) {
    follow(ofAddress());
    window.addEventListener("hashchange", () => follow(ofAddress()));
  }

  function saved(name, parts, type) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(parts, { type }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  document.querySelectorAll("figure.chart").forEach((figure) => {
    const button = figure.querySelector("button.picture-file");
    const picture = figure.querySelector(".picture svg");
    if (button && picture) {
      button.hidden = false;
      button.addEventListener("click", () =>
        saved(button.dataset.file, [new XMLSerializer().serializeToString(picture)], "image/svg+xml"));
    }
  });

  const places = Array.from(document.querySelectorAll("nav li a"));
  if (places.length > 0 && "IntersectionObserver" in window) {
    const seen = new IntersectionObserver(
      (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => places.forEach((place) => {
        const here = place.hash === "#" + entry.target.id;
        here ? place.setAttribute("aria-current", "true") : place.removeAttribute("aria-current");
      })),
      { rootMargin: "-20% 0px -70% 0px" });
    document.querySelectorAll("main section[id]").forEach((section) => seen.observe(section));
  }
})();
