// Names that nothing else has.

namespace Transparency.Engine.Databases;

/// <summary>Gives names; SQLite takes small and capital letters for the same.</summary>
internal sealed class FreeNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.OrdinalIgnoreCase);

    /// <summary>The name that was wished for; where it is taken, with a number behind it.</summary>
    /// <param name="wish">The name.</param>
    /// <param name="endings">What SQLite will put behind it for tables of its own.</param>
    public string Take(string wish, params string[] endings)
    {
        // Such names are SQLite's own.
        if (wish.StartsWith("sqlite_", StringComparison.OrdinalIgnoreCase)) wish = $"data_{wish}";
        var name = wish;
        for (var number = 2; _taken.Contains(name) || endings.Any(ending => _taken.Contains(name + ending)); number++) name = $"{wish}_{number}";
        _taken.Add(name);
        foreach (var ending in endings) _taken.Add(name + ending);
        return name;
    }
}
