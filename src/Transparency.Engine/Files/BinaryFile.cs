// A file that is copied into the site as it is: a picture, a PDF, a font.

using System.Security.Cryptography;
using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Files;

/// <summary>A file of the input that was not read as text.</summary>
/// <param name="Path">Path from the site's root, with forward slashes.</param>
/// <param name="FullPath">Where it lies on this machine.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Written">When it was last written to, before it was read; told to nobody.</param>
public sealed record BinaryFile(string Path, string FullPath, long Size, DateTime Written)
{
    /// <summary>The file as it is now.</summary>
    public static BinaryFile Of(string path, FileInfo file) => new(path, file.FullName, file.Length, file.LastWriteTimeUtc);

    /// <summary>What tells it from another, or from itself before it was written to.</summary>
    public string Stamp => $"{Path} {Size} {Written.Ticks}";

    /// <summary>Whether it is another than when it was found: a program was saving it while the site was built.</summary>
    public bool HasChanged
    {
        get
        {
            var now = new FileInfo(FullPath);
            return !now.Exists || now.Length != Size || now.LastWriteTimeUtc != Written;
        }
    }

    /// <summary>The whole content, or null after an error.</summary>
    public byte[]? Read(DiagnosticBag bag)
    {
        try
        {
            return File.ReadAllBytes(FullPath);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            bag.Error(
                FileCodes.Unreadable,
                "The file cannot be opened.",
                new(Path),
                "Close it in other programs (Excel keeps a file for itself) and see that you may read it.");
            return null;
        }
    }

    /// <summary>The content as text, for templates and styles; null after an error.</summary>
    public SourceFile? ReadText(DiagnosticBag bag) => ReadText(bag, Memo.None);

    /// <summary>The same; bytes that were read before are not decoded again.</summary>
    internal SourceFile? ReadText(DiagnosticBag bag, Memo memo) => Read(bag) is not { } bytes ? null
        : memo == Memo.None ? TextDecoder.Decode(Path, bytes, bag)
        : memo.Of($"text {Path}", [Convert.ToHexString(SHA256.HashData(bytes))], bag, told => TextDecoder.Decode(Path, bytes, told));
}
