// Pictures and papers are looked at before they are published: whole, of the kind that they say, quiet, and nobody's own.

using System.Security.Cryptography;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Engine.Media;

/// <summary>Reads the files of a folder and reports what is wrong with each.</summary>
public sealed class MediaReader(DiagnosticBag bag)
{
    // A screen of four times as many dots as any phone has; more may fill a browser's memory.
    private const long MostDots = 40_000_000;

    // As wide as the widest page on the sharpest screen, and a second on a slow phone's line.
    private const int WidePicture = 2_600;
    private const int HeavyPicture = 1_000_000;
    private const int HeavyPaper = 10_000_000;

    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);

    /// <summary>The file as it is published; null after an error.</summary>
    /// <param name="file">Its path begins with the folder's.</param>
    /// <param name="address">Where it will be on the site.</param>
    public PublishedFile? Read(BinaryFile file, string address)
    {
        if (file.Read(bag) is not { } bytes) return null;
        if (bytes.Length == 0) return Unreadable(file, "is empty");
        Repeated(file, bytes);
        var ending = Path.GetExtension(file.Path).ToLowerInvariant();
        var kind = FileKind.Of(bytes);
        if (kind == FileKind.Heic || kind == FileKind.Tiff) return Unsupported(file, kind.Name);
        if (!kind.Endings.Contains(ending)) return OtherKind(file, kind, ending);
        var published = new PublishedFile(address, kind == FileKind.Zip || kind == FileKind.Text ? ending[1..].ToUpperInvariant() : kind.Name, bytes, null, null, file.Path) { IsText = kind == FileKind.Text || kind == FileKind.Svg };
        if (kind == FileKind.Svg) return !Drawing(file, bytes) ? null : SvgPicture.Size(bytes) is var (width, height) ? published with { Width = width, Height = height } : published;
        if (kind == FileKind.Pdf) return Paper(file, bytes) ? published : null;
        if (kind == FileKind.Zip && ending != ".zip") return Office(file, bytes) ? published : null;
        return kind == FileKind.Jpeg || kind == FileKind.Png || kind == FileKind.Gif || kind == FileKind.WebP || kind == FileKind.Avif ? Picture(file, kind, bytes, published) : published;
    }

    private PublishedFile? Picture(BinaryFile file, FileKind kind, byte[] bytes, PublishedFile published)
    {
        if (PictureFacts.Read(kind, bytes) is not { } picture) return Unreadable(file, "is cut off or damaged");
        if (picture.IsForPrint) return Unsupported(file, "a picture in the colours of printers (CMYK)");
        if ((long)picture.Width * picture.Height > MostDots)
        {
            bag.Error(
                MediaCodes.TooLarge, $"The picture is {picture.Width} by {picture.Height} dots large; the most that is published is {MostDots / 1_000_000} million dots.", new(file.Path),
                $"Make it smaller: {WidePicture} dots wide is enough for every screen.");
            return null;
        }

        if (picture.Width > WidePicture || bytes.Length > HeavyPicture)
        {
            bag.Warning(
                MediaCodes.Heavy, $"The picture is {picture.Width} dots wide and has {FileSize.Words(bytes.Length)}; readers on a phone wait for it.", new(file.Path),
                $"Make it at most {WidePicture} dots wide and less than {FileSize.Words(HeavyPicture)}: in Photos or Preview choose Resize.");
        }

        if (picture.Moves) bag.Warning(MediaCodes.Moving, "The picture moves, and readers cannot stop it.", new(file.Path), "Save one picture of it as PNG, or publish it as a film (MP4) and link to it.");
        if (picture.HasPlace && kind == FileKind.Avif)
        {
            bag.Error(MediaCodes.Stripped, "The picture says where it was taken, and that cannot be taken out of an AVIF here.", new(file.Path), "Save it anew as JPEG.");
            return null;
        }

        if (picture.Bytes.Length != bytes.Length)
        {
            var message = picture.HasPlace
                ? "The picture said where it was taken; that, and what it said of camera and person, was left out on the site."
                : "What the picture said of camera, program or person was left out on the site.";
            if (picture.HasPlace) bag.Warning(MediaCodes.Stripped, message, new(file.Path), "The file in content/files still says it, and everyone who can see the repository can read it: save it without.");
            else bag.Note(MediaCodes.Stripped, message, new(file.Path), "Nothing has to be done.");
        }

        return published with { Bytes = picture.Bytes, Width = picture.Width, Height = picture.Height };
    }

    private bool Drawing(BinaryFile file, byte[] bytes)
    {
        if (SvgPicture.Problem(bytes) is not var (line, what)) return true;
        if (what.Length == 0) Unreadable(file, "is cut off or damaged");
        else bag.Error(MediaCodes.Active, $"The picture holds {what}, which could run or fetch something.", new(file.Path, line, 1), "Save it as \"plain SVG\" or \"optimised SVG\", or as PNG.");
        return false;
    }

    private bool Paper(BinaryFile file, byte[] bytes)
    {
        var (paper, problem) = PdfPaper.Read(bytes);
        if (paper is null)
        {
            Unreadable(file, problem!);
            return false;
        }

        if (paper.Active is { } active)
        {
            bag.Error(MediaCodes.Active, $"The PDF holds {active}.", new(file.Path), "Export it anew from the program it was written with, or print it into a PDF.");
            return false;
        }

        Heavy(file, bytes);
        Named(file, paper.NamesAuthor);
        if (!paper.HasText) bag.Warning(MediaCodes.Inaccessible, "The PDF has no words, only pictures of them: nobody can search it or have it read out.", new(file.Path), "Export it from the program it was written with, rather than scanning a print. Publish its words as a page as well.");
        else if (paper.Lacks.Count > 0) bag.Warning(MediaCodes.Inaccessible, $"The PDF lacks {string.Join("; ", paper.Lacks)}. Those who have it read out miss that.", new(file.Path), "In Word choose File, Export, PDF, Options, \"Document structure tags for accessibility\", and give the document a title under File, Info.");
        return true;
    }

    private bool Office(BinaryFile file, byte[] bytes)
    {
        var paper = OfficePaper.Read(bytes);
        if (!paper.IsWhole)
        {
            Unreadable(file, "is cut off or damaged");
            return false;
        }

        if (paper.HasMacros)
        {
            bag.Error(MediaCodes.Active, "The document holds a program (macros).", new(file.Path), "Save it without macros, as an ordinary document.");
            return false;
        }

        Heavy(file, bytes);
        Named(file, paper.Author is not null);
        if (paper.HasRemarks) bag.Warning(MediaCodes.Author, "The document holds comments or recorded changes, which readers will see.", new(file.Path), "Accept or discard all changes and delete the comments: in Word, File, Info, Inspect Document.");
        return true;
    }

    private void Heavy(BinaryFile file, byte[] bytes)
    {
        if (bytes.Length > HeavyPaper) bag.Warning(MediaCodes.Heavy, $"The file has {FileSize.Words(bytes.Length)}; readers on a phone wait for it.", new(file.Path), "Save it with smaller pictures: in Word, File, Export, \"Minimum size\".");
    }

    private void Named(BinaryFile file, bool namesAuthor)
    {
        if (namesAuthor) bag.Warning(MediaCodes.Author, "The file says who wrote it.", new(file.Path), "See whether that may be public; in Word it is taken out with File, Info, Inspect Document.");
    }

    private void Repeated(BinaryFile file, byte[] bytes)
    {
        var hash = Convert.ToHexString(SHA256.HashData(bytes));
        if (!_seen.TryAdd(hash, file.Path)) bag.Warning(MediaCodes.Duplicate, $"This is the same file as {_seen[hash]}.", new(file.Path), "Keep one, and let the links lead to it.");
    }

    private PublishedFile? Unreadable(BinaryFile file, string how)
    {
        bag.Error(MediaCodes.Unreadable, $"The file {how}.", new(file.Path), "Open it on your computer to see, and copy it here again.");
        return null;
    }

    private PublishedFile? Unsupported(BinaryFile file, string kind)
    {
        bag.Error(MediaCodes.Unsupported, $"This is {(kind.Length == 4 ? $"a picture of the kind {kind}" : kind)}, which browsers do not show.", new(file.Path), "Save it as JPEG or PNG.");
        return null;
    }

    private PublishedFile? OtherKind(BinaryFile file, FileKind kind, string ending)
    {
        var message = kind == FileKind.Unknown ? $"The file is none that its name says (\"{ending}\")." : $"The file is {kind.Name}, and its name ends in \"{ending}\".";
        var hint = kind == FileKind.Html
            ? "Often it is the page of a server that says that something went wrong: fetch the file again."
            : kind.Endings.Count > 0 ? $"Let its name end in \"{kind.Endings[0]}\", or copy the right file here." : "Copy the right file here.";
        bag.Error(MediaCodes.OtherKind, message, new(file.Path), hint);
        return null;
    }
}
