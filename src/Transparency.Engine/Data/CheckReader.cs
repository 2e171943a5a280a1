// Reads the checks that a schema declares.

using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>Turns <c>transparency:checks</c> into declarations; a check that cannot be understood is reported and left out.</summary>
internal static class CheckReader
{
    public static IReadOnlyList<CheckDeclaration> Read(JsonProperties table, FileReport report)
    {
        List<CheckDeclaration> checks = [];
        foreach (var map in table.Objects("transparency:checks"))
        {
            if (One(map, report) is not { } check) continue;
            if (checks.Find(c => c.Id == check.Id) is { } first)
                report.Error(DataCodes.SchemaDuplicateCheck, $"Two checks are called \"{check.Id}\".", check.Span,
                    $"The first is on line {first.Span.Line}. Give one of the two another id.");
            checks.Add(check);
        }

        return checks;
    }

    private static CheckDeclaration? One(MapNode map, FileReport report)
    {
        var owner = map["id"] is ScalarNode written ? $"Check \"{written.Value}\"" : "The check";
        var check = new JsonProperties(map, report, owner);
        var id = check.RequiredTextNode("id");
        var title = check.RequiredText("title");
        var eachRow = EachRow(check);
        var left = Side(check, "left", report);
        var right = Side(check, "right", report);
        var comparison = check.TextNode("is");
        if (comparison is { Value: not ("=" or "<=" or ">=") })
            check.Wrong<object>("is", comparison, "Write \"=\", \"<=\" or \">=\".");
        var tolerance = check.Number("tolerance") ?? 0;
        if (tolerance < 0) check.Wrong<object>("tolerance", check.Take("tolerance")!, "Write the largest difference that still agrees, nought or more.");
        var acknowledged = Sentences(check, "acknowledged", eachRow);
        var reasons = Sentences(check, "reason", eachRow);
        check.ReportUnknown();
        foreach (var (key, reason) in reasons.Where(r => !acknowledged.ContainsKey(r.Key)))
            report.Warning(DataCodes.CheckNeedlessAcknowledgement, $"{owner} gives the publisher's reason for a difference that is not acknowledged{(key.Length == 0 ? "" : $": \"{key}\"")}.", reason.Span,
                "Say under \"acknowledged\" what the difference is, or take the reason away.");
        return id is null || left is null || right is null
            ? null
            : new(id.Value, title, eachRow, left, comparison?.Value ?? "=", right, tolerance, acknowledged, reasons, id.Span);
    }

    private static bool EachRow(JsonProperties check)
    {
        var each = check.TextNode("each");
        if (each is { Value: not "row" })
            check.Wrong<object>("each", each, "Write \"row\", or leave \"each\" out for a check of whole tables.");
        return each is not null;
    }

    private static Formula? Side(JsonProperties check, string property, FileReport report) =>
        check.RequiredTextNode(property) is { } text
            ? Formula.Parse(text.Value, text.Span, report.Diagnostics, report.File.Line(text.Span.Line))
            : null;

    private static Dictionary<string, Acknowledgement> Sentences(JsonProperties check, string property, bool eachRow)
    {
        Dictionary<string, Acknowledgement> sentences = new(StringComparer.Ordinal);
        switch (check.Take(property))
        {
            case null: break;
            case ScalarNode { Quoted: true } sentence when !eachRow:
                sentences[""] = new(sentence.Value, sentence.Span);
                break;
            case MapNode rows when eachRow:
                foreach (var (key, node) in rows.Entries)
                {
                    if (node is ScalarNode { Quoted: true } sentence) sentences[key.Value] = new(sentence.Value, key.Span);
                    else check.Wrong<object>(key.Value, node, "Write one sentence between double quotation marks.");
                }

                break;
            case var other:
                check.Wrong<object>(property, other, eachRow
                    ? "Write { \"the row's key\": \"One sentence about the difference.\" }."
                    : "Write one sentence between double quotation marks.");
                break;
        }

        return sentences;
    }
}
