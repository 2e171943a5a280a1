// One way to make a site of the corpus.

namespace Transparency.Benchmarks.Builds;

/// <summary>A command that makes a site.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Folder">Where the command is run.</param>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments, for a folder to write into.</param>
/// <param name="Environment">What it finds in its surroundings, for a folder to write into.</param>
public sealed record Contender(
    string Name,
    string Folder,
    string Program,
    Func<string, IReadOnlyList<string>> Arguments,
    Func<string, IReadOnlyDictionary<string, string>>? Environment = null)
{
    /// <summary>Where to change one newsletter, to see what the next build takes; null where that is not tried.</summary>
    public string? Newsletters { get; init; }

    /// <summary>Whether to copy what it made, to know what the writing alone takes.</summary>
    public bool IsCopied { get; init; }

    /// <summary>Builds into a folder.</summary>
    public Usage Build(string output) => Measure.Run(Folder, Environment?.Invoke(output) ?? new Dictionary<string, string>(), Program, Arguments(output));
}
