"use strict";
// Draws the network that stands as JSON in the page; a click on a line or a box lists the sentences behind it.
// All text goes in as text, never as markup.
(function () {
  const data = JSON.parse(document.getElementById("data").textContent);
  const facts = document.getElementById("facts");
  const heading = document.getElementById("heading");
  const filter = document.getElementById("filter");
  const ties = data.elements.filter((element) => element.group === "edges").map((element) => element.data);
  let shown = ties;

  function add(parent, name, text, className) {
    const element = document.createElement(name);
    element.textContent = text;
    if (className) element.className = className;
    parent.appendChild(element);
    return element;
  }

  function addFact(tie, fact) {
    const item = add(facts, "li", "");
    const planned = tie.planned ? " (" + data.words.planned + ")" : "";
    const role = fact.role ? " [" + fact.role + "]" : "";
    add(item, "strong", tie.subject + " " + tie.predicate + " " + tie.object + role, tie.planned ? "planned" : "");
    add(item, "div", (fact.when || data.words.undated) + planned);
    if (fact.sentence) add(item, "blockquote", fact.sentence);
    const date = fact.published ? ", " + data.words.published + " " + fact.published : "";
    const others = fact.documents.filter((name) => name !== fact.document);
    add(item, "cite", [fact.document + date, ...others].join("; "));
  }

  function list(title, chosen) {
    shown = chosen;
    heading.textContent = title;
    facts.textContent = "";
    const wanted = filter.value.trim();
    for (const tie of chosen) {
      for (const fact of tie.facts) {
        const text = [tie.subject, tie.predicate, tie.object, fact.sentence, fact.document, fact.when].join(" ");
        if (text.includes(wanted)) addFact(tie, fact);
      }
    }
  }

  filter.addEventListener("input", () => list(heading.textContent, shown));
  document.getElementById("all").addEventListener("click", () => list(data.words.all, ties));
  list(data.words.all, ties);

  const cy = cytoscape({
    container: document.getElementById("drawing"),
    elements: data.elements,
    layout: { name: "preset", padding: 24 },
    autoungrabify: false,
    maxZoom: 4,
    style: [
      {
        selector: "node",
        style: {
          shape: "data(shape)", "shape-polygon-points": "data(points)", width: "data(width)", height: "data(height)",
          "background-color": "data(fill)", "border-color": "data(border)", "border-width": 1.2, color: "#1f2933",
          label: "data(label)", "font-size": data.fontSize, "font-family": getComputedStyle(document.body).fontFamily,
          "text-wrap": "wrap", "text-valign": "center", "text-halign": "center", "line-height": 1.2,
        },
      },
      { selector: "node[?double]", style: { "border-style": "double", "border-width": 4 } },
      { selector: "node[?centre]", style: { "border-width": 5, "font-weight": "bold" } },
      {
        selector: "edge",
        style: {
          width: 1.4, "line-color": "#7b8794", "target-arrow-color": "#7b8794", "target-arrow-shape": "triangle",
          "arrow-scale": 0.8, "curve-style": "bezier", label: "data(label)", "font-size": 9, color: "#52606d",
          "text-rotation": "autorotate", "min-zoomed-font-size": 8, "text-background-color": "#fff",
          "text-background-opacity": 0.85, "font-family": getComputedStyle(document.body).fontFamily,
        },
      },
      {
        selector: "edge[?planned]",
        style: { "line-style": "dashed", "line-color": "#b3541e", "target-arrow-color": "#b3541e", "target-arrow-fill": "hollow" },
      },
      { selector: ".faded", style: { opacity: 0.15 } },
      { selector: "edge:selected", style: { width: 3.5 } },
    ],
  });
  cy.on("tap", "edge", (event) => list(data.words.facts, [event.target.data()]));
  cy.on("tap", "node", (event) => {
    const node = event.target;
    cy.elements().addClass("faded");
    node.closedNeighborhood().removeClass("faded");
    list(node.data("name"), node.connectedEdges().map((edge) => edge.data()));
  });
  cy.on("tap", (event) => {
    if (event.target === cy) cy.elements().removeClass("faded");
  });
  // The size of the drawing is final only when the fonts of the page are there.
  window.addEventListener("load", () => { cy.resize(); cy.fit(undefined, 24); });
  window.network = cy;
})();
