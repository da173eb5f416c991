/// The elements of HTML that Tally tells apart.
enum HTMLTag: UInt8 {
  // Text and what stands for it.
  case text, lineBreak
  // The page and its parts.
  case html, head, body, main, article, section, div, header, footer, nav, aside, form, dialog, address
  // Blocks of text.
  case paragraph, heading1, heading, list, listItem, definition, quote, preformatted, rule, figure, figcaption
  // Tables.
  case table, caption, row, headerCell, cell, tablePart
  // Within a line.
  case link, time, inline, inserted
  // Elements whose text nobody reads in the page.
  case unread
  // For the metadata.
  case title, meta, headLink, script
  // Elements that HTML does not have, of which most are containers.
  case unknown

  /// The element called `name`, in small letters.
  init(name: String) {
    self = Self.names[name] ?? .unknown
  }

  /// Whether the element begins and ends a line of its own.
  var isBlock: Bool {
    switch self {
    case .text, .lineBreak, .link, .time, .inline, .inserted: false
    default: true
    }
  }

  private static let names: [String: HTMLTag] = {
    let groups: [HTMLTag: String] = [
      .lineBreak: "br", .html: "html", .head: "head", .body: "body", .main: "main", .article: "article",
      .section: "section", .div: "div center fieldset details summary", .header: "header hgroup", .footer: "footer",
      .nav: "nav", .aside: "aside", .form: "form", .dialog: "dialog", .address: "address", .paragraph: "p",
      .heading1: "h1", .heading: "h2 h3 h4 h5 h6", .list: "ul ol dl menu dir", .listItem: "li dd", .definition: "dt",
      .quote: "blockquote", .preformatted: "pre xmp listing plaintext", .rule: "hr", .figure: "figure",
      .figcaption: "figcaption", .table: "table", .caption: "caption", .row: "tr", .headerCell: "th", .cell: "td",
      .tablePart: "thead tbody tfoot colgroup col", .link: "a", .time: "time",
      .inline:
        "abbr acronym b bdi bdo big cite code data dfn em font i kbd label mark nobr q ruby s samp small span strike strong"
        + " sub sup tt u var wbr img picture source track meter progress output legend amp-img bsp-line",
      .inserted: "ins del",
      .unread:
        "style noscript template svg math iframe object embed canvas select option optgroup button input textarea video"
        + " audio map area datalist applet frameset frame noframes rt rp amp-ad amp-embed amp-iframe amp-video param",
      .title: "title", .meta: "meta", .headLink: "link base", .script: "script",
    ]
    var names: [String: HTMLTag] = [:]
    for (tag, words) in groups { for word in words.split(separator: " ") { names[String(word)] = tag } }
    return names
  }()
}
