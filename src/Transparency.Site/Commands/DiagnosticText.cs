// Messages as text, for people.

using Transparency.Engine.Diagnostics;

namespace Transparency.Site.Commands;

/// <summary>
/// The layout of every message:
/// <code>
/// content/data/funded-projects/2025-26.csv:5:20: error data/not-a-number: "£900" is not a number. (cell D4, column "amount")
///   5 | P2,Bikes,west-side,£900
///     |                    ^^^^
///   Write digits only, for example 12500 or 12500.50: no £ sign and no commas.
/// </code>
/// </summary>
internal static class DiagnosticText
{
    // Of one kind in one file.
    private const int MostAlike = 20;

    /// <summary>All messages, with an empty line between them; of many that are alike the first.</summary>
    public static void Write(IReadOnlyList<Diagnostic> diagnostics, TextWriter writer, Palette palette)
    {
        var alike = diagnostics.GroupBy(Kind).ToDictionary(g => g.Key, g => g.Count());
        var told = new Dictionary<(string, string), int>();
        foreach (var (index, diagnostic) in diagnostics.Index())
        {
            var number = told[Kind(diagnostic)] = told.GetValueOrDefault(Kind(diagnostic)) + 1;
            var isMany = alike[Kind(diagnostic)] > MostAlike + 1;
            if (isMany && number > MostAlike + 1) continue;
            if (index > 0) writer.WriteLine();
            if (isMany && number > MostAlike) writer.WriteLine($"{Glyph.Visible(diagnostic.Span.File)}: and {alike[Kind(diagnostic)] - MostAlike} more of {diagnostic.Code}. Mend those above first; a fault is often the same in all.");
            else WriteOne(diagnostic, writer, palette);
        }

        static (string, string) Kind(Diagnostic diagnostic) => (diagnostic.Span.File, diagnostic.Code);
    }

    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static void WriteOne(Diagnostic diagnostic, TextWriter writer, Palette palette)
    {
        var place = palette.Place(Glyph.Visible(diagnostic.Span.ToString()));
        var kind = palette.Of(diagnostic.Severity, $"{Word(diagnostic.Severity)} {diagnostic.Code}");
        var cell = diagnostic.Cell is null ? "" : $" ({Glyph.Visible(diagnostic.Cell)})";
        writer.WriteLine($"{place}: {kind}: {Glyph.Visible(diagnostic.Message)}{cell}");
        WriteSource(diagnostic, writer, palette);
        if (diagnostic.Hint is { } hint) writer.WriteLine($"  {Glyph.Visible(hint)}");
    }

    private static void WriteSource(Diagnostic diagnostic, TextWriter writer, Palette palette)
    {
        var (_, line, column, length) = diagnostic.Span;
        if (diagnostic.SourceLine is not { } source || line == 0) return;
        var excerpt = SourceExcerpt.Of(source, column, length);
        var number = line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        writer.WriteLine($"{palette.Gutter($"  {number} |")} {excerpt.Text}".TrimEnd());
        if (excerpt.Carets == 0) return;
        var carets = palette.Of(diagnostic.Severity, new string('^', excerpt.Carets));
        writer.WriteLine($"{palette.Gutter($"  {new string(' ', number.Length)} |")} {new string(' ', excerpt.Indent)}{carets}");
    }
}
