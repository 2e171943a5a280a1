// Where the tests find what they read.

namespace Transparency.Tests.Harness;

/// <summary>The folders of a checkout.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The theme that every test builds with.</summary>
    public static string Theme { get; } = Path.Combine(Root, "site");

    public static string ErrorCases { get; } = Path.Combine(Root, "tests", "cases", "errors");

    public static string SiteCases { get; } = Path.Combine(Root, "tests", "cases", "sites");

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Transparency.sln"))) return at.FullName;
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Transparency.sln.");
    }
}
