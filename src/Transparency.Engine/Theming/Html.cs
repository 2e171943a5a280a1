// Markup that may go into a page as it is.

using System.Net;

namespace Transparency.Engine.Theming;

/// <summary>Trusted markup. Everything else that a template writes is escaped.</summary>
public readonly record struct Html(string Markup)
{
    public static readonly Html Empty = new("");

    /// <summary>Text made safe for element content and for quoted attributes.</summary>
    public static Html Of(string text) => new(WebUtility.HtmlEncode(text));

    public override string ToString() => Markup ?? "";
}
