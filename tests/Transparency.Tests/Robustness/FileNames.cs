// Files under names, and of kinds, that a folder of content may well hold.

namespace Transparency.Tests.Robustness;

internal static class FileNames
{
    private const string Text = "---\ntitle: Odd\nsummary: A text.\n---\n\nA text.\n";

    public static IReadOnlyList<OddInput> Inputs { get; } =
    [
        new("FN-01", "Two files for one address", s => { s.Write("content/topics/odd.md", Text); s.Write("content/pages/topics/odd.md", Text); }),
        new("FN-02", "Two files that differ in capitals", s => { s.Write("content/topics/odd.md", Text); s.Write("content/topics/Odd.md", Text); }),
        new("FN-03", "Spaces and signs in a name", s => s.Write("content/topics/Q1 & Q2 #3 (100%).md", Text)),
        new("FN-04", "A name that Windows keeps for itself", s => s.Write("content/topics/aux.md", Text)),
        new("FN-05", "A name with an accent apart, as macOS writes it", s => s.File("re\u0301sume\u0301.pdf", "sound.pdf")) { Shows = site => Assert.True(site.Has("/files/re\u0301sume\u0301.pdf")) },
        new("FN-06", "A name of 250 letters", s => s.Write($"content/topics/{new string('a', 250)}.md", Text)),
        new("FN-07", "A name that turns the direction of writing", s => s.Write("content/topics/odd\u202Edm.md", Text)),
        new("FN-08", "Endings in capitals", s => { s.Write("content/topics/odd.MD", Text); s.Write("content/data/funded-projects/2024-25.CSV", s.Read(OddSite.Grants).Split('\n')[0] + "\n" + OddSite.Row(3) + "\n"); }),
        new("FN-09", "Files that computers leave behind", s => { foreach (var name in new[] { "~$report.xlsx", ".DS_Store", "Thumbs.db", "desktop.ini", ".~lock.x#", "2025-26.csv.bak", "2025-26 (1).csv", "2025-26.csv.orig" }) s.Write("content/data/funded-projects/" + name, "x"); }),
        new("FN-10", "Files of secrets", s => { s.Write("content/files/.env", "KEY=canary"); s.Write("content/files/key.pem", "canary"); s.Write("content/.htaccess", "canary"); }),
        new("FN-11", "A link to a file elsewhere", s => { s.Topic("Text."); File.CreateSymbolicLink(Path.Combine(s.Folder, "content/topics/passwd.md"), "/etc/passwd"); }) { Shows = site => Assert.False(site.Has("/passwd/")) },
        new("FN-16", "A folder and a page of one name", s => { s.Write("content/pages/odd.md", Text); s.Write("content/pages/odd/more.md", Text); }) { Shows = site => { Assert.True(site.Has("/odd/")); Assert.True(site.Has("/more/") || site.Has("/odd/more/")); } },
        new("FN-17", "A page called like one of the site's own", s => s.Write("content/pages/areas.md", Text)),
        new("FN-18", "No settings of the site", s => File.Delete(Path.Combine(s.Folder, "content/site.yml"))),
        new("FN-19", "A site below a path of its host", s => s.Replace("content/site.yml", "https://transparency.example", "https://example.org/transparency")) { Decision = "Refused: a site has a host of its own, so that its addresses stay when it moves." },
        new("EN-21", "Line ends of Windows in every file, as git may write them", s => AsOfWindows(Path.Combine(s.Folder, "content"))) { SameSite = true },
    ];

    private static void AsOfWindows(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));
    }
}
