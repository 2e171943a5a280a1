// A table that others refer to by id, name or alias.

using System.Text;
using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>Finds the id that a written name stands for: ignoring case and spaces around, with <c>&amp;</c> as <c>and</c>.</summary>
public sealed class Register
{
    private readonly Dictionary<string, string> _idByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _answers = new(StringComparer.Ordinal);
    private readonly string _path;

    private Register(Table table, IReadOnlyList<string> ids, IReadOnlyList<string> names) =>
        (Id, Ids, Names, _path) = (table.Id, ids, names, table.Releases.Count > 0 ? table.Releases[0].File.Path : table.Schema.Path);

    /// <summary>The dataset's id.</summary>
    public string Id { get; }

    /// <summary>All ids, in the table's order.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>All ids, names and aliases as they are written, in the table's order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The register of a table with a column <c>id</c>, one of names (<c>name</c>, or the table's row title), and perhaps <c>aliases</c>.</summary>
    public static Register Of(Table table) => Of(table, null);

    /// <summary>The id that is meant; null where nothing is called so.</summary>
    public string? Resolve(string written)
    {
        lock (_answers)
        {
            if (_answers.TryGetValue(written, out var known)) return known;
            return _answers[written] = _idByName.GetValueOrDefault(Normal(written));
        }
    }

    /// <summary>A hint for a name that is not known: the nearest, the ids where they are few, and where to add it.</summary>
    public string Suggest(string written)
    {
        var nearest = NearestName.Find(written, Names);
        var hint = new StringBuilder();
        if (nearest is not null)
        {
            var id = Resolve(nearest);
            hint.Append(id == nearest ? $"Did you mean \"{nearest}\"? " : $"Did you mean \"{nearest}\" ({id})? ");
        }

        if (Ids.Count is > 0 and <= 12) hint.Append($"Known are {string.Join(", ", Ids.Order(StringComparer.Ordinal))}. ");
        return hint.Append($"A new name or spelling belongs in {_path}.").ToString();
    }

    internal static Register Of(Table table, DiagnosticBag? diagnostics)
    {
        var nameColumn = table.Schema.Find("name")?.Name ?? table.Schema.RowTitle;
        var entries = table.Rows
            .Where(row => row.Text("id") is not null)
            .Select(row => (Row: row, Id: row.Text("id")!, Name: nameColumn is null ? null : row.Text(nameColumn), Aliases: row.List("aliases")))
            .ToList();
        var register = new Register(
            table,
            [.. entries.Select(entry => entry.Id)],
            [.. entries.SelectMany(entry => entry.Aliases.Prepend(entry.Name).Prepend(entry.Id)).OfType<string>().Distinct(StringComparer.Ordinal)]);

        // Ids first, then names: an alias never takes the place of either.
        foreach (var entry in entries) register.Claim(entry.Id, entry.Id, entry.Row, "id", diagnostics);
        foreach (var entry in entries.Where(entry => entry.Name is not null)) register.Claim(entry.Name!, entry.Id, entry.Row, nameColumn!, diagnostics);
        foreach (var entry in entries)
        {
            foreach (var alias in entry.Aliases) register.Claim(alias, entry.Id, entry.Row, "aliases", diagnostics);
        }

        return register;
    }

    private void Claim(string name, string id, Row row, string column, DiagnosticBag? diagnostics)
    {
        var key = Normal(name);
        if (_idByName.TryAdd(key, id) || _idByName[key] == id || diagnostics is null) return;
        var at = row.Schema.Find(column)!;
        new FileReport(row.Release.File, diagnostics).Error(
            DataCodes.DuplicateAlias,
            $"\"{name}\" stands for \"{_idByName[key]}\" already, so it cannot stand for \"{id}\" too.",
            row.Span(at),
            "Take it away from one of the two rows.",
            row.CellName(at));
    }

    /// <summary>Small letters, one space between words, <c>and</c> for <c>&amp;</c>.</summary>
    private static string Normal(string name) => string.Join(
        ' ',
        name.Replace("&", " and ", StringComparison.Ordinal).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
