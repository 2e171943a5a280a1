// Whether the files of a site can lie beside each other on every computer.

using System.Buffers;
using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Output;

/// <summary>Checks paths before anything is written.</summary>
public static class OutputPaths
{
    private static readonly HashSet<string> Reserved = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ReservedNames = Reserved.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        "\\:*?\"<>|" + string.Concat(Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl)));

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

        var byPath = new Dictionary<string, OutputFile>(files.Count, StringComparer.OrdinalIgnoreCase);
        HashSet<string> told = new(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files.Where(f => !f.IsBeside && !byPath.TryAdd(f.Path, f)))
        {
            if (told.Add(file.Path)) ReportSame(byPath[file.Path], file, bag);
            good = false;
        }

        return good && FoldersAreFree(files, byPath, bag) && (!precompressed || NamesBesideAreFree(files, bag));
    }

    /// <summary>Whether the path alone can be that of a file within a site.</summary>
    internal static bool IsGood(string path)
    {
        if (path.Length is 0 or >= 1000) return false;
        foreach (var name in path.AsSpan().Split('/'))
        {
            if (!IsGoodName(path.AsSpan(name))) return false;
        }

        return true;
    }

    // What is wrong with a page is wrong with its other files as well, and is told once.
    private static (string Folder, string Name) BadPart(string path)
    {
        var names = path.Split('/');
        var at = Array.FindIndex(names, name => !IsGoodName(name));
        return at < 0 ? (path, "") : (at == 0 ? "" : names[at - 1], names[at].Split('.')[0]);
    }

    private static bool IsGoodName(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or >= 200 || name[^1] is '.' or ' ' || name.ContainsAny(Forbidden)) return false;
        var dot = name.IndexOf('.');
        return !ReservedNames.Contains(dot < 0 ? name : name[..dot]);
    }

    // "a" as a file and "a/b" as another cannot both be.
    private static bool FoldersAreFree(IReadOnlyList<OutputFile> files, Dictionary<string, OutputFile> byPath, DiagnosticBag bag)
    {
        var byFolder = byPath.GetAlternateLookup<ReadOnlySpan<char>>();
        var good = true;
        foreach (var file in files)
        {
            for (var slash = file.Path.LastIndexOf('/'); slash > 0; slash = file.Path.LastIndexOf('/', slash - 1))
            {
                if (!byFolder.TryGetValue(file.Path.AsSpan(0, slash), out var blocking)) continue;
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
