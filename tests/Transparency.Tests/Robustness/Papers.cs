// Pictures, PDFs and office documents as offices have them.

using System.Text;

namespace Transparency.Tests.Robustness;

internal static class Papers
{
    private const string Topic = "/odd/";

    private const string Sound = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><defs><linearGradient id=\"a\"><stop offset=\"0\" stop-color=\"red\"/></linearGradient></defs><style>.b{fill:url(#a)}</style><use href=\"#c\"/><path id=\"c\" class=\"b\" d=\"M0 0h9v9z\"/></svg>";

    private static readonly IReadOnlyList<(string Name, string Inside)> Drawings =
    [
        ("script", "<script>alert(1)</script>"), ("handler", "<g onload=\"alert(1)\"/>"), ("elsewhere", "<use xlink:href=\"https://example.org/a.svg#b\"/>"), ("address", "<a href=\"javascript:alert(1)\"><text>x</text></a>"),
        ("page", "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject>"), ("moved", "<set attributeName=\"href\" to=\"javascript:alert(1)\"/>"), ("style", "<style>@import url(https://example.org/a.css);</style>"),
        ("fill", "<path style=\"fill:url(https://example.org/a.svg#b)\"/>"), ("picture", "<image href=\"data:image/svg+xml;base64,PHN2Zz4=\"/>"), ("entity", "<text>x</text>"), ("broken", "<g>"),
    ];

    public static IReadOnlyList<OddInput> Inputs { get; } =
    [
        new("IM-01", "A JPEG that is cut off, a PNG with a wrong sum, an empty file", s => { s.File("photo.jpg", change: b => b[..^40]); s.File("picture.png", change: b => { b[60] ^= 1; return b; }); s.Put("content/files/empty.png"); }),
        new("IM-02", "Names that say another kind", s => { s.File("photo.jpg", "picture.png"); s.Write("content/files/picture.png", "<!DOCTYPE html><title>404</title>"); s.Write("content/files/film.mp4", "Words."); }),
        new("IM-03", "Photographs that say where, by whom and how they were taken", s => { s.File("photo.jpg"); s.File("plain.jpg"); s.File("photo.webp"); s.File("picture.png"); s.Topic("![A field](files/photo.jpg)\n\n![Another](files/plain.jpg)\n\n![A third](files/photo.webp)\n\n![A fourth](files/picture.png)"); }) { Shows = NothingPersonal },
        new("IM-04", "A picture of four hundred million dots in a small file", s => s.File("picture.png", change: b => Sized(b, 20_000, 20_000))),
        new("IM-05", "A picture wider than any screen", s => s.File("wide.png", "picture.png", b => Sized(b, 6_000, 4_000))) { Decision = "A warning with the mend: pictures are not made smaller here, since that would take a decoder for every kind.", Shows = site => Assert.True(site.Has("/files/wide.png")) },
        new("IM-06", "SVGs that run or fetch something", s => { foreach (var (name, inside) in Drawings) s.Write($"content/files/{name}.svg", $"{(name == "entity" ? "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" : "")}<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">{inside}</svg>"); s.Write("content/files/sound.svg", Sound); s.Write("content/files/encoding.svg", Sound.Replace("?>", " encoding=\"utf-7\"?>", StringComparison.Ordinal)); }),
        new("IM-07", "Kinds that browsers do not show, or that move", s => { s.File("photo.heic"); s.Put("content/files/scan.tiff", [.. "II*\0"u8, 8, 0, 0, 0]); s.File("print.jpg"); s.File("moving.gif"); s.File("still.gif"); s.Put("content/files/small.avif", [0, 0, 0, 12, .. "ftypavif"u8, 0, 0, 0, 20, .. "ispe"u8, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 9]); }) { Decision = "WebP and AVIF are published: every browser of today shows them." },
        new("IM-08", "A picture on another host", s => s.Topic("![A field](https://example.org/field.jpg)")),
        new("IM-09", "A picture described by its file's name, and one not described", s => { s.File("plain.jpg"); s.Topic("![plain.jpg](files/plain.jpg)\n\n![](files/plain.jpg)"); }),
        new("IM-10", "A PDF with a password, one that is cut off, a server's message as PDF", s => { s.File("locked.pdf"); s.File("cut.pdf"); s.Write("content/files/report.pdf", "<html><body>Not found</body></html>"); }),
        new("IM-11", "A scan, and a PDF without tags, title and language", s => { s.File("scan.pdf"); s.File("untagged.pdf"); s.File("sound.pdf"); s.Topic("[Scan](files/scan.pdf), [report](files/untagged.pdf), [sound](files/sound.pdf)"); }) { Shows = site => Assert.True(site.Has("/files/scan.pdf")) },
        new("IM-12", "Documents that name their author, with changes that were recorded", s => { s.File("untagged.pdf"); s.File("letter.docx"); s.Topic("[Report](files/untagged.pdf), [letter](files/letter.docx)"); }) { Decision = "What lies under a black box in a PDF cannot be told from what is meant to be read: it stays for people to look for.", Shows = site => Assert.Contains("letter (DOCX, 792 bytes)", site.MainText(Topic), StringComparison.Ordinal) },
        new("IM-13", "PDFs with a script, an action, an attachment; a document with macros", s => { foreach (var name in new[] { "script.pdf", "packed.pdf", "launch.pdf", "attached.pdf", "macro.docx" }) s.File(name); }),
        new("IM-14", "A PDF of eleven megabytes, twice", s => { foreach (var name in new[] { "one.pdf", "two.pdf" }) s.File(name, "sound.pdf", b => [.. b, .. Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("% filling\n", 1_100_000)))]); s.Topic("[One](files/one.pdf), [two](files/two.pdf)"); }) { Shows = site => Assert.Contains("One (PDF, 11.0 MB)", site.MainText(Topic), StringComparison.Ordinal) },
        new("IM-15", "Links to files", s => { s.File("sound.pdf"); s.File("still.gif"); s.Topic("[The report](files/sound.pdf), [again (PDF)](files/sound.pdf), ![A red square](files/still.gif)"); }) { Shows = SizesAreTold },
        new("IM-16", "A file that no page leads to", s => s.File("sound.pdf")) { Decision = "Published all the same, with a note: other sites may lead to it, and what was published stays.", Shows = site => Assert.True(site.Has("/files/sound.pdf")) },
    ];

    private static void NothingPersonal(BuiltSite site)
    {
        foreach (var name in new[] { "photo.jpg", "plain.jpg", "photo.webp", "picture.png" })
        {
            var bytes = Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(site.Folder, "files", name)));
            Assert.DoesNotContain("Jo", bytes, StringComparison.Ordinal);
            Assert.DoesNotContain("Camera", bytes, StringComparison.Ordinal);
            Assert.DoesNotContain("\x88\x25", bytes, StringComparison.Ordinal);
        }

        // The photograph was taken upright: on the page it is higher than wide, and the file still says how to turn it.
        var photo = site.Page(Topic).QuerySelector("img[src='/files/photo.jpg']")!;
        Assert.Equal(("60", "80"), (photo.GetAttribute("width"), photo.GetAttribute("height")));
        Assert.Contains("Exif", Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(site.Folder, "files/photo.jpg"))), StringComparison.Ordinal);
    }

    private static void SizesAreTold(BuiltSite site)
    {
        Assert.Equal(["The report (PDF, 793 bytes)", "again (PDF, 793 bytes)"], site.TextsOf(Topic, "main a[href='/files/sound.pdf']"));
        Assert.Equal("20", site.Page(Topic).QuerySelector("img[src='/files/still.gif']")!.GetAttribute("width"));
    }

    // The first chunk of a PNG, with its sum.
    private static byte[] Sized(byte[] png, int width, int height)
    {
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), System.IO.Hashing.Crc32.HashToUInt32(png.AsSpan(12, 17)));
        return png;
    }
}
