// Names and texts as SQL writes them.

namespace Transparency.Engine.Databases;

internal static class SqlText
{
    /// <summary>A name in double quotes, so that no word of SQL is in its way.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Several names with commas between.</summary>
    public static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(Name));
}
