"use strict";
// Draws each chart of the page from the specification that its link holds. Where this does not run, and on paper, the
// picture in the page stands for it.
(function () {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const narrow = window.matchMedia("(max-width: 40rem)");
  const darkConfig = /*DARK*/ {};

  function merge(into, from) {
    for (const key of Object.keys(from)) {
      const both = into[key] && typeof into[key] === "object" && typeof from[key] === "object" && !Array.isArray(from[key]);
      into[key] = both ? merge(into[key], from[key]) : from[key];
    }
    return into;
  }

  function specification(figure) {
    const link = figure.querySelector("a.specification").href;
    const spec = JSON.parse(atob(link.slice(link.indexOf(",") + 1)));
    delete spec.title; // The caption says it, over as many lines as it takes.
    if (spec.facet) {
      fit(spec, figure.closest("section").clientWidth);
    }
    if (dark.matches) {
      merge(spec.config, darkConfig);
    }
    if (narrow.matches) {
      merge(spec.config.axisY, { labelLimit: 130 });
      spec.config.legend.columns = 1;
      spec.config.legend.direction = "vertical";
      const x = spec.encoding && spec.encoding.x;
      if (x && x.axis && x.axis.labelAngle === 0) {
        x.axis.labelAngle = -55;
        x.axis.labelLimit = 90;
      }
      if (x && x.axis && x.axis.tickCount) {
        x.axis.tickCount = 3;
      }
    }
    return spec;
  }

  // Small pictures stand as many side by side as there is room for, also in a part that is still folded away.
  function fit(spec, room) {
    spec.columns = Math.max(1, Math.floor((room + spec.spacing) / (150 + spec.spacing)));
    spec.columns = Math.min(spec.columns, 4);
    spec.spec.width = Math.floor((room - 8) / spec.columns) - spec.spacing;
    for (const layer of spec.spec.layer) {
      if (layer.mark.limit) {
        layer.mark.limit = spec.spec.width;
      }
    }
  }

  function draw(figure) {
    // Expressions are interpreted, not turned into code, and nothing may be loaded.
    const options = {
      mode: "vega-lite", ast: true, renderer: "svg", actions: false,
      loader: { load: () => Promise.reject(new Error("a page loads nothing")), sanitize: (uri) => Promise.reject(new Error(uri)) },
    };
    figure.classList.add("drawn");
    return vegaEmbed(figure.querySelector(".drawing"), specification(figure), options).catch((error) => {
      figure.classList.remove("drawn");
      console.error(error);
    });
  }

  function save(figure) {
    const button = figure.querySelector("button.picture-file");
    const text = figure.querySelector(".picture svg");
    if (!button || !text) {
      return;
    }
    button.hidden = false;
    button.addEventListener("click", () => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(text)], { type: "image/svg+xml" }));
      link.download = button.dataset.file;
      link.click();
      URL.revokeObjectURL(link.href);
    });
  }

  const figures = Array.from(document.querySelectorAll("figure.chart"));
  figures.forEach(save);
  function all() {
    return Promise.all(figures.map(draw)).then(() => document.documentElement.setAttribute("data-drawn", String(figures.length)));
  }
  dark.addEventListener("change", all);
  narrow.addEventListener("change", all);
  all();
})();
