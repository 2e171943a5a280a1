// Reads the properties of one JSON object and reports those of the wrong kind and those that nothing asked for.

using System.Globalization;
using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>One object of a schema: ask for each property once, then <see cref="ReportUnknown"/>.</summary>
/// <param name="map">The object.</param>
/// <param name="report">The schema file.</param>
/// <param name="owner">What the object describes, for messages: <c>The table</c>, <c>Column "amount"</c>.</param>
internal sealed class JsonProperties(MapNode map, FileReport report, string owner)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public MapNode Map => map;

    public SourceSpan Span => map.Span;

    /// <summary>The value, or null where the property is absent or <c>null</c>.</summary>
    public Node? Take(string name)
    {
        _known.Add(name);
        return map[name] is ScalarNode { IsEmpty: true } ? null : map[name];
    }

    /// <summary>Text that is not blank, or null.</summary>
    public string? Text(string name) => TextNode(name)?.Value;

    public ScalarNode? TextNode(string name) => Take(name) switch
    {
        null => null,
        ScalarNode { Quoted: true } text when !string.IsNullOrWhiteSpace(text.Value) => text,
        var other => Wrong<ScalarNode>(name, other, "Write text between double quotation marks."),
    };

    /// <summary>Text that must be there; empty, and reported, where it is not.</summary>
    public string RequiredText(string name) => RequiredTextNode(name)?.Value ?? "";

    public ScalarNode? RequiredTextNode(string name)
    {
        var isThere = Take(name) is not null;
        var text = TextNode(name);
        if (!isThere) ReportMissing(name);
        return text;
    }

    public bool Flag(string name) => Take(name) switch
    {
        null or ScalarNode { Quoted: false, Value: "false" } => false,
        ScalarNode { Quoted: false, Value: "true" } => true,
        var other => Wrong<object>(name, other, "Write true or false, without quotation marks.") is not null,
    };

    public decimal? Number(string name) => Take(name) switch
    {
        null => null,
        ScalarNode { Quoted: false } scalar when decimal.TryParse(
            scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        var other => Wrong<decimal?>(name, other, "Write a number, without quotation marks."),
    };

    public int? WholeNumber(string name)
    {
        if (Number(name) is not { } number) return null;
        if (number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue) return (int)number;
        Wrong<object>(name, Take(name)!, "Write a whole number.");
        return null;
    }

    /// <summary>One text or a list of texts.</summary>
    public IReadOnlyList<ScalarNode> Texts(string name)
    {
        switch (Take(name))
        {
            case null: return [];
            case ScalarNode { Quoted: true } text: return [text];
            case ListNode list:
                foreach (var item in list.Items)
                {
                    if (item is not ScalarNode { Quoted: true }) Wrong<object>(name, item, "Write each entry as text between double quotation marks.");
                }

                return [.. list.Items.OfType<ScalarNode>().Where(item => item.Quoted)];
            case var other:
                Wrong<object>(name, other, "Write text, or a list of texts between [ and ].");
                return [];
        }
    }

    public JsonProperties? Object(string name, string itsOwner) => Take(name) switch
    {
        null => null,
        MapNode inner => new(inner, report, itsOwner),
        var other => Wrong<JsonProperties>(name, other, "Write properties between { and }."),
    };

    public IReadOnlyList<MapNode> Objects(string name)
    {
        switch (Take(name))
        {
            case null: return [];
            case ListNode list:
                foreach (var item in list.Items)
                {
                    if (item is not MapNode) Wrong<object>(name, item, "Write each entry between { and }.");
                }

                return [.. list.Items.OfType<MapNode>()];
            case var other:
                Wrong<object>(name, other, "Write a list between [ and ].");
                return [];
        }
    }

    public void ReportMissing(string name)
    {
        var similar = NearestName.Find(name, map.Entries.Select(e => e.Key.Value).Where(key => !_known.Contains(key)));
        report.Error(DataCodes.SchemaMissing, $"{owner} has no \"{name}\".", map.Span,
            similar is null ? $"Add \"{name}\"." : $"Is \"{similar}\" meant? Write \"{name}\".");
    }

    /// <summary>Reports what was not asked for, unless it is a common property such as <c>dc:publisher</c>.</summary>
    public void ReportUnknown()
    {
        foreach (var (key, _) in map.Entries)
        {
            var name = key.Value;
            if (_known.Contains(name) || name == "@context" || name.StartsWith("dc:", StringComparison.Ordinal)) continue;
            var meant = _known.FirstOrDefault(known => known.EndsWith(":" + name, StringComparison.Ordinal))
                ?? NearestName.Find(name, _known);
            report.Error(DataCodes.SchemaUnknownProperty, $"{owner} has the property \"{name}\", which nothing reads.", key.Span,
                meant is null ? $"Take it away. The properties here are {string.Join(", ", _known.Order(StringComparer.Ordinal))}." : $"Did you mean \"{meant}\"?");
        }
    }

    public T? Wrong<T>(string name, Node node, string hint)
    {
        report.Error(DataCodes.SchemaWrongType, $"\"{name}\" cannot have this value.", node.Span, hint);
        return default;
    }
}
