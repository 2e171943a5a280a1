// Everything that the site is made from, read once and in an order that no machine changes.

using System.Buffers;
using Transparency.Engine.Concurrency;
using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Files;

/// <summary>The files under some folders, by path in ordinal order.</summary>
/// <param name="Files">Texts: md, csv, json, geojson, yml, yaml.</param>
/// <param name="Binaries">All others, not read yet.</param>
public sealed record SourceTree(IReadOnlyList<SourceFile> Files, IReadOnlyList<BinaryFile> Binaries)
{
    private const long Megabyte = 1024 * 1024;

    // A hand-written text is far below; above, pages and checks get slow. Git hosts refuse files from 100 MB on.
    private const long LargestText = 2 * Megabyte;
    private const long LargestTable = 64 * Megabyte;
    private const long LargestOutlines = 20 * Megabyte;
    private const long LargestBinary = 50 * Megabyte;

    private static readonly SearchValues<char> AddressCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.");

    private IReadOnlyList<BinaryFile> Found { get; init; } = [];

    /// <summary>Reads all files under <paramref name="folders"/> of <paramref name="root"/>; what cannot be read is reported.</summary>
    /// <param name="root">The folder that paths are told from.</param>
    /// <param name="folders">Folders of the root, with forward slashes; each must be there.</param>
    /// <param name="bag">Where to report.</param>
    /// <param name="memo">What earlier readings found: a file with the same bytes is the same object then.</param>
    public static SourceTree Read(string root, IReadOnlyList<string> folders, DiagnosticBag bag, Memo? memo = null)
    {
        List<BinaryFile> found = [];
        foreach (var folder in folders.Distinct(StringComparer.Ordinal))
        {
            var start = new DirectoryInfo(Path.Combine(root, folder));
            if (start.Exists) Collect(start, folder, found, bag);
            else ReportMissing(folder, bag);
        }

        found.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        CheckCase(found, bag);
        var texts = found.Where(f => IsText(f.Path)).ToArray();
        var files = SideBySide.Select(texts, text => text.ReadText(bag, memo ?? Memo.None));
        return new([.. files.OfType<SourceFile>()], [.. found.Where(f => !IsText(f.Path))]) { Found = found };
    }

    /// <summary>Reports each file that was written to since it was found: half of it may have been read.</summary>
    public void ReportChanged(DiagnosticBag bag)
    {
        foreach (var file in Found.Where(f => f.HasChanged))
            bag.Error(FileCodes.Changed, "The file was changed while the site was built.", new(file.Path), "Build again, once it is saved.");
    }

    /// <summary>The file at <paramref name="path"/>, or null.</summary>
    public SourceFile? Find(string path) => Files.FirstOrDefault(f => f.Path == path);

    private static void Collect(DirectoryInfo folder, string path, List<BinaryFile> found, DiagnosticBag bag)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            bag.Error(FileCodes.Unreadable, "The folder cannot be opened.", new(path), "See that you may read it.");
            return;
        }

        foreach (var entry in entries.Where(e => !IsOfAProgram(e.Name)))
        {
            var name = $"{path}/{entry.Name}";
            if (entry.LinkTarget is not null) ReportLink(name, bag);
            else if (entry is DirectoryInfo inner) Collect(inner, name, found, bag);
            else if (SpecialFile.Is((FileInfo)entry)) ReportSpecial(name, bag);
            else if (Fits(name, ((FileInfo)entry).Length, bag))
            {
                CheckName(name, entry.Name, bag);
                found.Add(BinaryFile.Of(name, (FileInfo)entry));
            }
        }
    }

    // .DS_Store, .git, Thumbs.db, and what Excel and LibreOffice keep beside an open file.
    private static bool IsOfAProgram(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || name is "Thumbs.db" or "desktop.ini";

    private static bool Fits(string path, long size, DiagnosticBag bag)
    {
        var extension = Extension(path);
        var (limit, reason) = extension switch
        {
            "csv" => (LargestTable, "Divide it into releases, one file a year."),
            "geojson" => (LargestOutlines, "Take outlines of a lower resolution: a map on a page shows no more."),
            _ when IsText(path) => (LargestText, "Divide it into several files."),
            _ => (LargestBinary, "Make it smaller, or link to the place where it is published: readers on a phone wait for it, and Git hosts refuse large files."),
        };
        if (size <= limit) return true;
        bag.Error(
            FileCodes.TooLarge,
            $"The file has {Megabytes(size)} MB; the most that is read is {limit / Megabyte} MB.",
            new(path),
            reason);
        return false;
    }

    private static string Megabytes(long size) =>
        Math.Ceiling(size / (decimal)Megabyte).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void CheckName(string path, string name, DiagnosticBag bag)
    {
        if (name == "README.md" || !name.AsSpan().ContainsAnyExcept(AddressCharacters)) return;
        var message = $"The name \"{name}\" would become a part of an address, which may hold only small letters, digits, hyphens and dots.";
        var hint = $"Rename the file, for example to {AddressName(name)}.";
        if (IsText(path)) bag.Error(FileCodes.Name, message, new(path), hint);
        else bag.Warning(FileCodes.Name, message, new(path), hint);
    }

    private static string AddressName(string name)
    {
        var letters = name.ToLowerInvariant().Select(c => AddressCharacters.Contains(c) ? c : '-');
        var joined = string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return joined.Replace("-.", ".", StringComparison.Ordinal);
    }

    private static void CheckCase(List<BinaryFile> found, DiagnosticBag bag)
    {
        foreach (var same in found.GroupBy(f => f.Path, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            bag.Error(
                FileCodes.CaseClash,
                $"{same.ElementAt(1).Path} and {same.First().Path} differ only in capital letters; on many computers they are one file.",
                new(same.ElementAt(1).Path),
                "Rename or delete one of them.");
        }
    }

    private static void ReportMissing(string folder, DiagnosticBag bag) => bag.Error(
        FileCodes.MissingFolder,
        $"There is no folder \"{folder}\" here.",
        new(folder),
        "Start the program in the folder that holds it, or name that folder on the command line.");

    private static void ReportLink(string path, DiagnosticBag bag) => bag.Warning(
        FileCodes.SymbolicLink,
        "This is only a link to another place, and was left out.",
        new(path),
        "Put the file itself here.");

    private static void ReportSpecial(string path, DiagnosticBag bag) => bag.Error(
        FileCodes.Unreadable,
        "This is a pipe, a socket or a device, and no file: reading it might never end.",
        new(path),
        "Delete it, and put a file here.");

    // What lies in content/files is published as it is.
    private static bool IsText(string path) => !path.StartsWith("content/files/", StringComparison.Ordinal) && Extension(path) is "md" or "csv" or "json" or "geojson" or "yml" or "yaml";

    private static string Extension(string path) => Path.GetExtension(path).TrimStart('.').ToLowerInvariant();
}
