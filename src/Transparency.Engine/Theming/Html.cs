// Markup that may go into a page as it is.

using System.Buffers;
using System.Text;

namespace Transparency.Engine.Theming;

/// <summary>Trusted markup. Everything else that a template writes is escaped.</summary>
public readonly record struct Html(string Markup)
{
    public static readonly Html Empty = new("");

    /// <summary>The signs that have a meaning in markup.</summary>
    internal static readonly SearchValues<char> Signs = SearchValues.Create("&<>\"'");

    /// <summary>Text made safe for element content and for quoted attributes.</summary>
    public static Html Of(string text) => new(Escape(text));

    /// <summary>As <see cref="Of"/>. Pages are UTF-8, so that only what has a meaning in markup is written otherwise.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Signs)) return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var sign in text)
        {
            if (Written(sign) is { Length: > 0 } reference) escaped.Append(reference);
            else escaped.Append(sign);
        }

        return escaped.ToString();
    }

    /// <summary>The reference for a sign that has a meaning in markup; empty for any other.</summary>
    internal static string Written(char sign) => sign switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => "",
    };

    public override string ToString() => Markup ?? "";
}
