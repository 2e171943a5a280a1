// Recognises [para …], [table …], [chart …], [source …], [figure …] and [plain …], and what was probably meant to be one of them.

using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Content;

/// <summary>An inline parser that stands before the one for links.</summary>
internal sealed partial class DirectiveParser : InlineParser
{
    private const int Longest = 200;

    // Words of ordinary text that are only one letter from a mark's name.
    private static readonly HashSet<string> OtherWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "part", "parts", "park", "pair", "able", "cable", "fable", "stable", "tale", "paras",
        "char", "chat", "charm", "charts", "course", "force", "sources", "sauce", "figures", "plan", "plane", "plains", "pain",
    };

    public DirectiveParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.Text.AsSpan(slice.Start, Math.Min(Longest, slice.Length)).ToString();
        var line = rest.AsSpan(0, rest.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : rest.Length).ToString();
        var shape = Shape().Match(line);
        if (!shape.Success || IsLink(line, shape.Length)) return false;
        var first = processor.Root!.FirstChild is null;
        if (Read(shape, first) is not { } directive) return false;
        directive.Span.Start = processor.GetSourcePosition(slice.Start, out var lineIndex, out var column);
        directive.Span.End = directive.Span.Start + shape.Length - 1;
        directive.Line = lineIndex;
        directive.Column = column;
        processor.Inline = directive;
        slice.Start += shape.Length;
        while (directive.Name is "para" or "table" or "chart" && slice.CurrentChar is ' ' or '\t') slice.NextChar();
        return true;
    }

    private static bool IsLink(string line, int length) => length < line.Length && line[length] is '(' or '[';

    private static DirectiveInline? Read(Match shape, bool first)
    {
        var word = shape.Groups["word"].Value;
        var exact = Exact().Match(shape.Value);
        if (exact.Success) return Right(shape.Value, exact);
        var name = Meant(word);
        // In the middle of a text, only the names themselves are taken for marks, and what leads to a place.
        if (name is null || (!first && word != name && !Place().IsMatch(shape.Groups["rest"].Value))) return null;
        return new() { Name = name, Raw = shape.Value, Mend = Mend(name, word, shape.Groups["rest"].Value) };
    }

    private static DirectiveInline Right(string raw, Match exact)
    {
        var id = exact.Groups["id"].Value;
        var label = exact.Groups["label"].Value;
        return new() { Name = exact.Groups["name"].Value, Raw = raw, Id = id, Label = label.Length > 0 ? label : id };
    }

    private static string? Meant(string word)
    {
        if (OtherWords.Contains(word)) return null;
        var near = NearestName.Find(word, ["para", "paragraph", "table", "chart", "source", "figure", "plain"]);
        return near == "paragraph" ? "para" : near;
    }

    private static string Mend(string name, string word, string rest)
    {
        // "[Para57" leaves "57"; "[paragraf: 5.1]" leaves ": 5.1"; "[para no. 5]" leaves "no. 5".
        var label = NumberWord().Replace(rest.Trim(' ', '\t', ':', '=', ']', '.'), "");
        var at = label.IndexOf('=');
        var id = Slugs.Of(at < 0 ? label : label[..at]);
        if (name == "plain") return "[plain 101], with the number that is no figure";
        if (name == "source") return $"[source {(label.Length > 0 ? string.Join('#', label.Split('#').Select(Slugs.Of)) : "document-id")}]";
        if (name == "figure") return $"[figure {(id.Length > 0 ? id : "figure-id")}]";
        if (name == "table") return $"[table {(id.Length > 0 ? id : "dataset-name")}]";
        if (name == "chart") return $"[chart {(label.Contains('#', StringComparison.Ordinal) ? string.Join('#', label.Split('#').Select(Slugs.Of)) : "dataset-name#chart-id")}]";
        if (id.Length == 0) return "[para 57], with the paragraph's number";
        var shown = (at < 0 ? label : label[(at + 1)..]).Trim();
        return shown == id || shown.Length == 0 ? $"[para {id}]" : $"[para {id} = {shown}]";
    }

    [GeneratedRegex(@"^\[[ \t]*(?<word>[A-Za-z]+)(?<rest>[^\[\]]*)(?:\]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^ +[a-z0-9]+(?:-[a-z0-9]+)*#[a-z0-9-]+ *$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"^(?:no|nr|number)\b[. ]*(?=[0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberWord();

    [GeneratedRegex(@"^\[(?:(?<name>para) +(?<id>[a-z0-9]+(?:-[a-z0-9]+)*)(?: *= *(?<label>[^\[\]=]*[^\[\]= ]))? *|(?<name>table|figure) +(?<id>[a-z0-9]+(?:-[a-z0-9]+)*) *|(?<name>chart) +(?<id>[a-z0-9]+(?:-[a-z0-9]+)*#[a-z0-9]+(?:-[a-z0-9]+)*) *|(?<name>source) +(?<id>[a-z0-9]+(?:-[a-z0-9]+)*(?:#[a-z0-9]+(?:-[a-z0-9]+)*)?) *|(?<name>plain) +(?<label>[^\[\]]*[^\[\] ]) *)\]$", RegexOptions.CultureInvariant)]
    private static partial Regex Exact();
}
