// Colours of messages on a terminal.

using Transparency.Engine.Diagnostics;

namespace Transparency.Site.Commands;

/// <summary>Wraps text in the terminal's colour codes, or leaves it as it is.</summary>
internal sealed class Palette(bool colours)
{
    public static readonly Palette Plain = new(false);

    public string Place(string text) => Wrap("1", text);

    public string Of(Severity severity, string text) => severity switch
    {
        Severity.Error => Wrap("1;31", text),
        Severity.Warning => Wrap("1;33", text),
        _ => Wrap("1;36", text),
    };

    public string Gutter(string text) => Wrap("2", text);

    private string Wrap(string code, string text) => colours ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
