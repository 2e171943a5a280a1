// The last line of defence: whatever the parsers before made of a text, only what is named here reaches a page.

using AngleSharp.Css.Dom;
using Ganss.Xss;
using Transparency.Engine.Theming;

namespace Transparency.Engine.Content;

/// <summary>Keeps exactly the elements and attributes that the renderers write.</summary>
internal static class AllowedHtml
{
    // Never changed after it is made: then it may be used by several threads.
    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = Set(
            "a", "aside", "blockquote", "br", "code", "div", "em", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p",
            "pre", "section", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"),
        AllowedAttributes = Set(
            "alt", "aria-label", "class", "height", "href", "id", "loading", "role", "scope", "src", "start", "tabindex", "title", "type", "width"),
        AllowedSchemes = Set("http", "https", "mailto", "tel"),
        UriAttributes = Set("href", "src"),
        AllowedClasses = Set("center", "note", "para", "right", "table-wrap"),
        AllowedCssProperties = Set(),
        AllowedAtRules = new HashSet<CssRuleType>(),
    });

    public static Html Of(string markup) => new(Sanitizer.Sanitize(markup));

    private static HashSet<string> Set(params string[] names) => new(names, StringComparer.OrdinalIgnoreCase);
}
