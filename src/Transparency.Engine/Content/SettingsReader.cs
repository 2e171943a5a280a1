// Gives settings their meaning: asks for each by name and kind, and at the end reports what nobody asked for.

using System.Globalization;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Engine.Content;

/// <summary>Reads one map of settings. Null, or an empty list, means that the setting is not there or was reported.</summary>
/// <param name="file">The file that the map stands in.</param>
/// <param name="map">The settings.</param>
/// <param name="bag">Where to report.</param>
public sealed class SettingsReader(SourceFile file, MapNode map, DiagnosticBag bag)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>Opens a whole file of settings, or null after an error.</summary>
    public static SettingsReader? Open(SourceFile file, DiagnosticBag bag)
    {
        switch (YamlNodes.Read(file, bag))
        {
            case MapNode map:
                return new(file, map, bag);
            case { } other:
                bag.ErrorAt(
                    file, ContentCodes.WrongShape, "The file must hold settings, each with a name.", other.Span,
                    "Write each setting on its own line as a name, a colon, a space and a value.");
                return null;
            default:
                return null;
        }
    }

    /// <summary>Opens a whole file that is a list of settings; what is no item of it is reported.</summary>
    public static IReadOnlyList<SettingsReader> OpenList(SourceFile file, DiagnosticBag bag)
    {
        var node = YamlNodes.Read(file, bag);
        if (node is null or ScalarNode { IsEmpty: true }) return [];
        var items = node is ListNode list ? list.Items : [node];
        foreach (var other in node is ListNode ? items.Where(i => i is not MapNode) : items)
        {
            bag.ErrorAt(
                file, ContentCodes.WrongShape, "The file must hold a list, each item with its settings.", other.Span,
                "Begin each item with a dash, a space and its first setting, for example - id: total");
        }

        return node is ListNode ? [.. items.OfType<MapNode>().Select(m => new SettingsReader(file, m, bag))] : [];
    }

    public SourceSpan Span => map.Span;

    /// <summary>Where the value stands, for messages; the map's place when it is not there.</summary>
    public SourceSpan SpanOf(string key) => map[key]?.Span ?? map.Span;

    /// <summary>Reports an error at the value of <paramref name="key"/>.</summary>
    public void Error(string code, string message, string key, string? hint = null) => Error(code, message, SpanOf(key), hint);

    /// <summary>Reports an error at a place of the file.</summary>
    public void Error(string code, string message, SourceSpan at, string? hint = null) => bag.ErrorAt(file, code, message, at, hint);

    /// <summary>Reports a warning at the value of <paramref name="key"/>.</summary>
    public void Warning(string code, string message, string key, string? hint = null) => bag.WarningAt(file, code, message, SpanOf(key), hint);

    /// <summary>The setting's names as written, in order; all count as asked for.</summary>
    public IReadOnlyList<ScalarNode> Keys()
    {
        foreach (var (key, _) in map.Entries) _asked.Add(key.Value);
        return [.. map.Entries.Select(e => e.Key)];
    }

    public string? Text(string key) => Scalar(key)?.Value;

    /// <summary>As <see cref="Text"/>, with the place.</summary>
    public ScalarNode? Scalar(string key)
    {
        switch (Given(key))
        {
            case null:
                return null;
            case ScalarNode scalar:
                return scalar with { Value = scalar.Value.Trim() };
            case var other:
                Wrong(key, other, "is a list, but one text is wanted", $"Write one value: {key}: …");
                return null;
        }
    }

    public string? RequiredText(string key, string example)
    {
        var there = Given(key) is not null;
        if (!there) Missing(key, example);
        return there ? Text(key) : null;
    }

    /// <summary>A day, <c>2025-11-27</c>.</summary>
    public DateOnly? Date(string key)
    {
        if (Scalar(key) is not { } scalar) return null;
        if (Content.PartialDate.Parse(scalar.Value) is { IsDay: true } date) return date.First;
        NotADate(scalar, "Write year, month and day, for example 2025-11-27.");
        return null;
    }

    /// <summary>A day, a month or a year: <c>2025-11-27</c>, <c>2025-11</c>, <c>2025</c>.</summary>
    public PartialDate? PartialDate(string key)
    {
        if (Scalar(key) is not { } scalar) return null;
        if (Content.PartialDate.Parse(scalar.Value) is { } date) return date;
        NotADate(scalar, "Write year, month and day, for example 2025-11-27; where the day is not known, 2025-11 or 2025.");
        return null;
    }

    public PartialDate? RequiredPartialDate(string key)
    {
        var there = Given(key) is not null;
        if (!there) Missing(key, "2025-11-27");
        return there ? PartialDate(key) : null;
    }

    /// <summary><c>true</c> or <c>false</c>; <paramref name="otherwise"/> when the setting is not there.</summary>
    public bool Boolean(string key, bool otherwise = false)
    {
        if (Scalar(key) is not { } scalar) return otherwise;
        if (scalar.Value is "true" or "false") return scalar.Value == "true";
        bag.ErrorAt(
            file, ContentCodes.NotABoolean, $"\"{scalar.Value}\" is neither true nor false.", scalar.Span,
            $"Write {key}: true or {key}: false.");
        return otherwise;
    }

    /// <summary>A whole number.</summary>
    public int? Integer(string key)
    {
        if (Scalar(key) is not { } scalar) return null;
        if (int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        bag.ErrorAt(
            file, ContentCodes.NotAnInteger, $"\"{scalar.Value}\" is not a whole number.", scalar.Span,
            "Write digits only, for example 12.");
        return null;
    }

    /// <summary>A list of texts, each with its place; a single text is a list of one.</summary>
    public IReadOnlyList<ScalarNode> TextList(string key)
    {
        switch (Given(key))
        {
            case null:
                return [];
            case ScalarNode one:
                return [one with { Value = one.Value.Trim() }];
            case ListNode list:
                foreach (var item in list.Items.Where(i => i is not ScalarNode { IsEmpty: false }))
                {
                    Wrong(key, item, "must hold texts only, and none empty", $"Write a list in brackets: {key}: [one, two]");
                }

                return [.. list.Items.OfType<ScalarNode>().Where(i => !i.IsEmpty)];
            case var other:
                Wrong(key, other, "must be a list", $"Write a list in brackets: {key}: [one, two]");
                return [];
        }
    }

    /// <summary>Settings within a setting; null when they are not there.</summary>
    public SettingsReader? Map(string key)
    {
        switch (Given(key))
        {
            case null:
                return null;
            case MapNode inner:
                return new(file, inner, bag);
            case var other:
                Wrong(key, other, "must hold settings of its own", "Write them on the lines below, each two spaces further in.");
                return null;
        }
    }

    /// <summary>A list of settings.</summary>
    public IReadOnlyList<SettingsReader> MapList(string key)
    {
        switch (Given(key))
        {
            case null:
                return [];
            case ListNode list:
                foreach (var item in list.Items.Where(i => i is not MapNode))
                {
                    Wrong(key, item, "must hold settings with names in every item", "Begin each item with a dash, a space and its first setting: - name: …");
                }

                return [.. list.Items.OfType<MapNode>().Select(m => new SettingsReader(file, m, bag))];
            case var other:
                Wrong(key, other, "must be a list", "Begin each item with a dash, a space and its first setting: - name: …");
                return [];
        }
    }

    /// <summary>Reports every setting that was not asked for. Call it last.</summary>
    public void Done()
    {
        foreach (var (key, _) in map.Entries.Where(e => !_asked.Contains(e.Key.Value)))
        {
            var near = NearestName.Find(key.Value, _asked);
            bag.ErrorAt(
                file, ContentCodes.UnknownSetting, $"There is no setting \"{key.Value}\" here.", key.Span,
                near is not null ? $"Did you mean \"{near}\"?" : $"Use one of: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}.");
        }
    }

    private Node? Given(string key)
    {
        _asked.Add(key);
        return map[key] is { } node and not ScalarNode { IsEmpty: true } ? node : null;
    }

    private void Missing(string key, string example)
    {
        var known = map.Entries.Where(e => !_asked.Contains(e.Key.Value)).Select(e => e.Key.Value);
        var message = map[key] is null ? $"The setting \"{key}\" is missing." : $"The setting \"{key}\" is empty.";
        var near = map[key] is null ? NearestName.Find(key, known) : null;
        var hint = near is not null ? $"Is \"{near}\" meant? Then write {key}: instead." : $"Add a line like this: {key}: {example}";
        bag.ErrorAt(file, ContentCodes.MissingSetting, message, SpanOf(key), hint);
    }

    private void Wrong(string key, Node at, string what, string hint) =>
        bag.ErrorAt(file, ContentCodes.WrongShape, $"\"{key}\" {what}.", at.Span, hint);

    private void NotADate(ScalarNode scalar, string hint) =>
        bag.ErrorAt(file, ContentCodes.NotADate, $"\"{scalar.Value}\" is not a date.", scalar.Span, hint);
}
