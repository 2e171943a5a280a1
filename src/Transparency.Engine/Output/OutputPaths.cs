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
    /// <param name="files">All files of the site.</param>
    /// <param name="bag">Where to report.</param>
    /// <param name="precompressed">Whether texts are compressed beside themselves, so that nothing else may be called like that.</param>
    public static bool Check(IReadOnlyList<OutputFile> files, DiagnosticBag bag, bool precompressed = false)
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

        return good && FoldersAreFree(files, bag) && (!precompressed || NamesBesideAreFree(files, bag));
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

    private static bool NamesBesideAreFree(IReadOnlyList<OutputFile> files, DiagnosticBag bag)
    {
        var byName = files.Where(f => ContentCoding.Fits(f.Path)).SelectMany(f => ContentCoding.All.Select(c => (Path: f.Path + c.Ending, File: f))).ToLookup(p => p.Path, p => p.File, StringComparer.OrdinalIgnoreCase);
        var taken = files.Where(f => byName.Contains(f.Path)).ToList();
        foreach (var file in taken)
        {
            bag.Error(
                OutputCodes.SamePath,
                $"\"{file.Path}\" from {file.Origin} would have the same address as \"{byName[file.Path].First().Path}\" once that is compressed.",
                new(file.Origin),
                "Leave that file out: this build writes it by itself.");
        }

        return taken.Count == 0;
    }

    private static void ReportSame(OutputFile first, OutputFile second, DiagnosticBag bag) => bag.Error(
        OutputCodes.SamePath,
        $"\"{second.Path}\" from {second.Origin} and \"{first.Path}\" from {first.Origin} would have the same address.",
        new(second.Origin),
        "Rename one of the two files.");
}
