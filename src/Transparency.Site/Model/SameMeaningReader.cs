// content/search.yml: words that mean the same to those who search.

using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Search;

namespace Transparency.Site.Model;

/// <summary>Reads groups of words; an office that has none has no such file.</summary>
internal static class SameMeaningReader
{
    public static IReadOnlyList<IReadOnlyList<string>> Read(SourceFile? file, DiagnosticBag bag) =>
        file is null ? [] : [.. SettingsReader.OpenList(file, bag).Select(read => Group(read, file, bag)).Where(group => group.Count > 1)];

    private static IReadOnlyList<string> Group(SettingsReader read, SourceFile file, DiagnosticBag bag)
    {
        var before = bag.Count(Severity.Error);
        var words = read.TextList("words");
        read.Done();
        var tokens = new Tokens();
        var empty = words.Where(w => tokens.Of(w.Value).All(t => t.Term is null)).ToList();
        foreach (var word in empty)
        {
            Report($"Nothing is found by \"{word.Value}\".", word.Span, "Write a word that readers search for: words such as \"the\" and \"of\" are passed over.");
        }

        if (words.Count < 2 && bag.Count(Severity.Error) == before)
        {
            Report("A group needs two words or more that mean the same.", read.Span, "Write them between brackets with commas: words: [CCTV, closed-circuit television]");
        }

        return [.. words.Except(empty).Select(w => w.Value)];

        void Report(string message, SourceSpan span, string hint) => bag.Error(SiteCodes.SearchWords, message, span, hint, sourceLine: file.Line(span.Line));
    }
}
