// YAML into nodes: only names, texts, lists and maps, each with its place; what a value means is not decided here.

using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Transparency.Engine.Content;

/// <summary>Reads settings through the YAML library's events.</summary>
public static class YamlNodes
{
    /// <summary>The settings of a whole file, or null after an error.</summary>
    public static Node? Read(SourceFile file, DiagnosticBag bag) => Read(file, 0, file.Text.Length, bag);

    /// <summary>
    /// The settings in a part of a file, or null after an error. A part without any is an empty
    /// <see cref="ScalarNode"/>.
    /// </summary>
    public static Node? Read(SourceFile file, int startOffset, int length, DiagnosticBag bag)
    {
        if (!YamlBounds.Hold(file, startOffset, length, bag)) return null;
        var parser = new Parser(new StringReader(file.Text.Substring(startOffset, length)));
        var reader = new Reader(file, startOffset, bag);
        try
        {
            var node = reader.Document(parser);
            return reader.Failed ? null : node;
        }
        catch (YamlException problem)
        {
            if (!reader.Failed) YamlMend.Report(file, startOffset, length, startOffset + (int)problem.Start.Index, bag);
            return null;
        }
        catch (ArgumentException)
        {
            // The library throws this for a text that begins with "!" and cannot be the name of a type.
            if (!reader.Failed) YamlMend.Report(file, startOffset, length, reader.LastOffset, bag);
            return null;
        }
        catch (InvalidOperationException)
        {
            // The library's scanner throws this for a list in brackets that is never closed.
            if (!reader.Failed) YamlMend.ReportUnclosed(file, startOffset, reader.LastOffset, bag);
            return null;
        }
    }

    private sealed class Reader(SourceFile file, int start, DiagnosticBag bag)
    {
        public bool Failed { get; private set; }

        public int LastOffset { get; private set; }

        public Node? Document(IParser parser)
        {
            Next(parser);
            Next(parser);
            if (parser.Current is StreamEnd) return new ScalarNode("", false, file.Span(start));
            if (file.Text[Math.Min(LastOffset, file.Text.Length - 1)] == '%')
            {
                Feature(parser.Current!, "A line that begins with % is an instruction to the YAML reader.", "Delete the line.");
            }

            Next(parser);
            var node = Value(parser, 0);
            Next(parser);
            if (node is not null && parser.Current is DocumentStart second)
            {
                Feature(second, "A second set of settings begins here.", "Delete the line of three dashes, or move what follows into a file of its own.");
            }

            return node;
        }

        // Reads one value and moves behind it; null when reading has to stop.
        private Node? Value(IParser parser, int depth)
        {
            if (depth > YamlBounds.Depth)
            {
                return Stop(parser.Current!, ContentCodes.TooMuch, "The settings are nested too deep here.", "Write them with fewer levels.");
            }

            return parser.Current switch
            {
                Scalar scalar => Text(parser, scalar),
                SequenceStart list => Items(parser, list, depth),
                MappingStart map => Entries(parser, map, depth),
                AnchorAlias alias => Stop(
                    alias, ContentCodes.NeedsQuotes, "A text that begins with * has a meaning of its own here.",
                    "Put the whole text in double quotes."),
                var other => Stop(other!, ContentCodes.Settings, "A value is missing here.", "Write a value after the colon."),
            };
        }

        private ScalarNode Text(IParser parser, Scalar scalar)
        {
            CheckMarks(scalar);
            var span = Place(scalar);
            foreach (var c in scalar.Value)
            {
                if (!char.IsControl(c) || c is '\n' or '\t') continue;
                Failed = true;
                bag.ErrorAt(
                    file, FileCodes.ControlCharacter, "The text holds a control character, written with a backslash.", span,
                    "Delete the backslash and what belongs to it, or use single quotes, in which a backslash is a backslash.");
                break;
            }

            CheckComment(scalar);
            Next(parser);
            return new(scalar.Value, scalar.Style != ScalarStyle.Plain, span);
        }

        private ListNode? Items(IParser parser, SequenceStart list, int depth)
        {
            CheckMarks(list);
            var span = Place(list);
            List<Node> items = [];
            Next(parser);
            while (parser.Current is not SequenceEnd)
            {
                if (Value(parser, depth + 1) is not { } item) return null;
                items.Add(item);
            }

            Next(parser);
            return new(items, span);
        }

        private MapNode? Entries(IParser parser, MappingStart map, int depth)
        {
            CheckMarks(map);
            var span = Place(map);
            List<KeyValuePair<ScalarNode, Node>> entries = [];
            Dictionary<string, SourceSpan> seen = new(StringComparer.Ordinal);
            Next(parser);
            while (parser.Current is not MappingEnd)
            {
                if (parser.Current is not Scalar)
                {
                    return (MapNode?)Stop(
                        parser.Current!, ContentCodes.Settings, "A setting's name must be one word.",
                        "Write a name, a colon, a space and a value. A text that begins with a bracket goes in double quotes.");
                }

                if (Value(parser, depth + 1) is not ScalarNode key || Value(parser, depth + 1) is not { } value) return null;
                if (seen.TryAdd(key.Value, key.Span)) entries.Add(new(key, value));
                else Twice(key, seen[key.Value]);
            }

            Next(parser);
            return new(entries, span);
        }

        private void Twice(ScalarNode key, SourceSpan first)
        {
            Failed = true;
            bag.ErrorAt(
                file, ContentCodes.DuplicateKey, $"\"{key.Value}\" stands here a second time; the first is on line {first.Line}.",
                key.Span, "Delete one of the two.");
        }

        private void CheckMarks(NodeEvent node)
        {
            if (!node.Anchor.IsEmpty) Feature(node, "A text that begins with & has a meaning of its own here.", "Put the whole text in double quotes.");
            if (!node.Tag.IsEmpty) Feature(node, "A text that begins with ! has a meaning of its own here.", "Put the whole text in double quotes.");
        }

        // "title: Report #3" would read "Report", and "title: #3" nothing at all.
        private void CheckComment(Scalar scalar)
        {
            var text = file.Text;
            var at = start + (int)scalar.End.Index;
            if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded) return;
            while (at < text.Length && text[at] is ' ' or '\t' or ',' or ']' or '}' or ':') at++;
            if (at == 0 || at >= text.Length || text[at] != '#' || text[at - 1] is not (' ' or '\t')) return;
            Failed = true;
            bag.ErrorAt(
                file, ContentCodes.CommentAfterValue, "From the # on, the rest of this line would not be read.", file.Span(at, int.MaxValue),
                "If it belongs to the text, put the whole text in double quotes; if it is a remark, give it a line of its own.");
        }

        private void Feature(ParsingEvent at, string message, string hint)
        {
            Failed = true;
            bag.ErrorAt(file, ContentCodes.YamlFeature, message, Place(at), hint);
        }

        private Node? Stop(ParsingEvent at, string code, string message, string hint)
        {
            Failed = true;
            bag.ErrorAt(file, code, message, Place(at), hint);
            return null;
        }

        private SourceSpan Place(ParsingEvent e) =>
            file.Span(start + (int)e.Start.Index, Math.Max(1, (int)(e.End.Index - e.Start.Index)));

        private void Next(IParser parser)
        {
            parser.MoveNext();
            LastOffset = start + (int)(parser.Current?.Start.Index ?? 0);
        }
    }
}
