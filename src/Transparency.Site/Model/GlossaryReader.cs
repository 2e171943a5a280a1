// content/glossary.yml: what abbreviations stand for.

using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Site.Model;

/// <summary>A short form.</summary>
/// <param name="Term">As the documents write it: <c>NTE</c>.</param>
/// <param name="Meaning">What it stands for.</param>
/// <param name="Note">What else a reader should know; null where there is nothing.</param>
public sealed record GlossaryTerm(string Term, string Meaning, string? Note);

/// <summary>Reads the glossary; an office that has none has no such file.</summary>
internal static class GlossaryReader
{
    /// <summary>In the order of their terms.</summary>
    public static IReadOnlyList<GlossaryTerm> Read(SourceFile? file, DiagnosticBag bag)
    {
        if (file is null) return [];
        Dictionary<string, GlossaryTerm> terms = new(StringComparer.Ordinal);
        foreach (var read in SettingsReader.OpenList(file, bag))
        {
            var term = read.RequiredText("term", "NTE");
            var meaning = read.RequiredText("meaning", "night-time economy");
            var note = read.Text("note");
            read.Done();
            if (term is null || meaning is null) continue;
            if (!IsShortForm(term))
                read.Error(SiteCodes.Glossary, $"\"{term}\" is no abbreviation: it has a space in it, or no capital letter.", "term", "Write it as the documents do, without the words that it stands for.");
            else if (!terms.TryAdd(term, new(term, meaning, note)))
                read.Error(SiteCodes.Glossary, $"\"{term}\" is explained twice.", "term", "Take one of the two away.");
        }

        return [.. terms.Values.OrderBy(t => t.Term, StringComparer.OrdinalIgnoreCase).ThenBy(t => t.Term, StringComparer.Ordinal)];
    }

    // Any other word would be marked wherever it stands.
    private static bool IsShortForm(string term) => term.Length > 1 && term.Any(char.IsUpper) && term.All(c => char.IsLetterOrDigit(c) || c is '&' or '-');
}
