// Whether the files of a site can lie beside each other on every computer.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Output;

/// <summary>Checks paths before anything is written.</summary>
public static class OutputPaths
{
    private static readonly HashSet<string> Reserved = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>False after an error.</summary>
    public static bool Check(IReadOnlyList<OutputFile> files, DiagnosticBag bag)
    {
        var good = true;
        foreach (var file in files.Where(f => !f.IsBeside && !IsGood(f.Path)).DistinctBy(f => BadPart(f.Path)))
        {
            bag.Error(
                OutputCodes.BadPath, $"The address \"{file.Path}\" cannot be a file on every computer.", new(file.Origin),
                "Use small letters, digits, hyphens and dots, and no name that Windows keeps for itself, such as con or aux.");
            good = false;
        }

        foreach (var same in files.Where(f => !f.IsBeside).GroupBy(f => f.Path, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            ReportSame(same.ElementAt(0), same.ElementAt(1), bag);
            good = false;
        }

        return good && FoldersAreFree(files, bag);
    }

    /// <summary>Whether the path alone can be that of a file within a site.</summary>
    internal static bool IsGood(string path) => path.Length is > 0 and < 1000 && path.Split('/').All(IsGoodName);

    // What is wrong with a page is wrong with its other files as well, and is told once.
    private static (string Folder, string Name) BadPart(string path)
    {
        var names = path.Split('/');
        var at = Array.FindIndex(names, name => !IsGoodName(name));
        return at < 0 ? (path, "") : (at == 0 ? "" : names[at - 1], names[at].Split('.')[0]);
    }

    private static bool IsGoodName(string name) =>
        name.Length is > 0 and < 200
        && !name.EndsWith('.') && !name.EndsWith(' ')
        && name.AsSpan().IndexOfAny("\\:*?\"<>|") < 0
        && !name.Any(char.IsControl)
        && !Reserved.Contains(name.Split('.')[0]);

    // "a" as a file and "a/b" as another cannot both be.
    private static bool FoldersAreFree(IReadOnlyList<OutputFile> files, DiagnosticBag bag)
    {
        var byPath = files.Where(f => !f.IsBeside).ToDictionary(f => f.Path, StringComparer.OrdinalIgnoreCase);
        var good = true;
        foreach (var file in files)
        {
            for (var slash = file.Path.LastIndexOf('/'); slash > 0; slash = file.Path.LastIndexOf('/', slash - 1))
            {
                if (!byPath.TryGetValue(file.Path[..slash], out var blocking)) continue;
                ReportSame(blocking, file, bag);
                good = false;
            }
        }

        return good;
    }

    private static void ReportSame(OutputFile first, OutputFile second, DiagnosticBag bag) => bag.Error(
        OutputCodes.SamePath,
        $"\"{second.Path}\" from {second.Origin} and \"{first.Path}\" from {first.Origin} would have the same address.",
        new(second.Origin),
        "Rename one of the two files.");
}
