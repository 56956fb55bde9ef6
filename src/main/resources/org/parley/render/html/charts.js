"use strict";
// Draws each chart of the page from the specification that its link holds. Where this does not run, and on paper, the
// picture in the page stands for it.
(function () {
  // Nothing on a page finds the libraries, an expression in a chart least of all (CVE-2025-59840).
  const embed = window.vegaEmbed;
  ["vega", "vegaLite", "vegaEmbed"].forEach((library) => delete window[library]);
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

  // Breaks a name into at most two lines; one that is longer still is cut by the width of its axis.
  function lines(name, most) {
    const lines = [""];
    for (const word of name.split(" ")) {
      const last = lines[lines.length - 1];
      if (last === "" || last.length + 1 + word.length <= most || lines.length === 2) {
        lines[lines.length - 1] = last === "" ? word : last + " " + word;
      } else {
        lines.push(word);
      }
    }
    return lines.length === 1 ? lines[0] : lines;
  }

  // Breaks the names that an axis writes; returns the places of those that are on two lines.
  function fold(axis, most) {
    const end = "[datum.value]";
    const names = axis && axis.labelExpr;
    if (!names || !names.startsWith('["') || !names.endsWith(end)) {
      return [];
    }
    const folded = JSON.parse(names.slice(0, -end.length)).map((name) => lines(name, most));
    axis.labelExpr = JSON.stringify(folded) + end;
    return Array.from(folded.keys()).filter((k) => Array.isArray(folded[k]));
  }

  function fit(spec, width) {
    const x = (spec.encoding && spec.encoding.x) || {};
    const y = (spec.encoding && spec.encoding.y) || {};
    const twice = fold(y.axis, narrow.matches ? 20 : 40);
    if (twice.length > 0) {
      // A second line stands below the middle unless the first is raised.
      y.axis.labelOffset = { condition: { test: "indexof(" + JSON.stringify(twice) + ", datum.value) >= 0", value: -7 }, value: 0 };
      const rows = spec.encoding.yOffset ? new Set(spec.data.values.map((value) => value.series)).size : 1;
      spec.height.step = Math.max(spec.height.step, 33 / rows);
    }
    if (x.axis && x.axis.labelAngle === 0) {
      const room = width / Math.max(1, x.scale.domain.length);
      if (room < 60) {
        // Letters need no room; the values in cells of a heat map do.
        const letters = /^\[("[^"]{1,2}",?)+\]/.test(x.axis.labelExpr);
        merge(x.axis, letters ? {} : { labelAngle: -55, labelLimit: 130 });
        merge(spec.config, { text: { fontSize: Math.max(8, Math.min(13, Math.floor(room / 4))) } });
      } else {
        fold(x.axis, Math.floor(room / 8));
        x.axis.labelLimit = room;
      }
    }
    if (narrow.matches) {
      merge(spec.config, {
        axisX: { tickCount: 3 }, axisY: { labelLimit: 130 },
        legend: { columns: 1, direction: "vertical", labelLimit: 300 },
      });
      if (x.axis && x.axis.tickCount) {
        x.axis.tickCount = 3;
      }
      // The values at the ends of bars take more of a narrow plot.
      for (const along of [x, ...spec.layer.map((layer) => (layer.encoding && layer.encoding.x) || {})]) {
        if (along.axis === null && along.scale && along.scale.domain) {
          along.scale.domain[1] *= 1.15;
        }
      }
    }
  }

  function specification(figure) {
    const link = figure.querySelector("a.specification").href;
    const spec = JSON.parse(atob(link.slice(link.indexOf(",") + 1)));
    delete spec.title; // The caption says it, over as many lines as it takes.
    if (dark.matches) {
      merge(spec.config, darkConfig);
    }
    if (spec.facet) {
      tile(spec, figure.closest("section").clientWidth);
    } else {
      fit(spec, 0.8 * figure.clientWidth);
    }
    return spec;
  }

  // Small pictures stand as many side by side as there is room for, also in a part that is still folded away.
  function tile(spec, room) {
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
    return embed(figure.querySelector(".drawing"), specification(figure), options).catch((error) => {
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
