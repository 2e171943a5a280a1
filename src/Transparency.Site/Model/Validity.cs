// When the entries of a register are in force, and what follows what: areas that merge, funds that are renamed.

using Transparency.Engine.Data;

namespace Transparency.Site.Model;

/// <summary>Where a day finds an entry of a register.</summary>
public enum Standing
{
    InForce,
    Former,
    ToCome,
}

/// <summary>The columns <c>valid_from</c>, <c>valid_to</c> and <c>successor</c> of one register. An entry without a day is in force on all.</summary>
public sealed class Validity
{
    public const string From = "valid_from";
    public const string To = "valid_to";
    public const string Successor = "successor";

    private readonly Table _register;
    private readonly ILookup<string, string> _predecessors;

    public Validity(Table register)
    {
        _register = register;
        _predecessors = register.Rows
            .SelectMany(row => row.List(Successor).Select(successor => (successor, row.Key)))
            .ToLookup(pair => pair.successor, pair => pair.Key, StringComparer.Ordinal);
    }

    /// <summary>Whether any entry has a first or a last day.</summary>
    public bool HasDays => _register.Rows.Any(row => row.Date(From) is not null || row.Date(To) is not null);

    /// <summary>Whether the column says when a row is in force, rather than what the row is about.</summary>
    public static bool IsColumn(string name) => name is From or To or Successor;

    public DateOnly? FirstDay(string id) => _register.Find(id)?.Date(From);

    public DateOnly? LastDay(string id) => _register.Find(id)?.Date(To);

    /// <summary>What took the entry's place; several where it was divided.</summary>
    public IReadOnlyList<string> Successors(string id) => _register.Find(id)?.List(Successor) ?? [];

    /// <summary>What the entry took the place of, in the register's order.</summary>
    public IReadOnlyList<string> Predecessors(string id) => [.. _predecessors[id].Distinct()];

    /// <summary>The predecessors, theirs, and so on; each once.</summary>
    public IReadOnlyList<string> AllPredecessors(string id) => Follow(id, Predecessors);

    public bool IsInForce(string id, DateOnly day) => IsInForce(id, Period.Of(day));

    /// <summary>Whether the entry is in force on any day of the period.</summary>
    public bool IsInForce(string id, Period period) =>
        !(FirstDay(id) > period.Last) && !(LastDay(id) < period.First);

    public Standing On(string id, DateOnly day) =>
        LastDay(id) < day ? Standing.Former : FirstDay(id) > day ? Standing.ToCome : Standing.InForce;

    /// <summary>What stands in the entry's place in a period when it is not in force itself; empty where nothing does.</summary>
    public IReadOnlyList<string> InPlaceOf(string id, Period period) =>
        [.. Follow(id, LastDay(id) < period.First ? Successors : Predecessors).Where(other => IsInForce(other, period))];

    // Nearest first. A circle is reported elsewhere; here it only must end.
    private static IReadOnlyList<string> Follow(string id, Func<string, IReadOnlyList<string>> next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { id };
        List<string> found = [];
        var waiting = new Queue<string>(next(id));
        while (waiting.TryDequeue(out var at))
        {
            if (!seen.Add(at)) continue;
            found.Add(at);
            foreach (var further in next(at)) waiting.Enqueue(further);
        }

        return found;
    }
}
