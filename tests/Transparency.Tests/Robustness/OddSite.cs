// A copy of the clean site, to be spoilt.

using System.Text;

namespace Transparency.Tests.Robustness;

/// <summary>The files of the site that is about to be built.</summary>
internal sealed class OddSite(string folder)
{
    public const string Grants = "content/data/funded-projects/2025-26.csv";
    public const string Schema = "content/data/funded-projects/csv-metadata.json";
    public const string Letter = "content/letters/2025-05-06-river-path.md";

    public string Folder => folder;

    public string Read(string path) => System.IO.File.ReadAllText(Path.Combine(folder, path));

    public void Write(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text));

    public void Put(string path, params byte[] bytes)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllBytes(file, bytes);
    }

    /// <summary>Changes a text that has to be there.</summary>
    public void Replace(string path, string old, string now)
    {
        var text = Read(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(path, text.Replace(old, now, StringComparison.Ordinal));
    }

    /// <summary>The grants, changed as a whole.</summary>
    public void GrantsAs(Func<string, string> change) => Write(Grants, change(Read(Grants)));

    /// <summary>The grants in another encoding.</summary>
    public void GrantsIn(Encoding encoding, Func<string, string>? change = null)
    {
        var text = change is null ? Read(Grants) : change(Read(Grants));
        Put(Grants, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
    }

    /// <summary>One cell of the first grant, as it is written in the file.</summary>
    public void Cell(string column, string written)
    {
        var lines = Read(Grants).Split('\n');
        var cells = lines[1].Split(',');
        cells[Array.IndexOf(lines[0].Split(','), column)] = written;
        lines[1] = string.Join(',', cells);
        Write(Grants, string.Join('\n', lines));
    }

    /// <summary>Further lines at the end of the grants.</summary>
    public void Lines(params string[] lines) => Write(Grants, Read(Grants) + string.Join('\n', lines) + "\n");

    /// <summary>A grant that is as it should be.</summary>
    public static string Row(int number) => $"grant-{number},Grant {number},Youth Club,west-elmshire,2025-26,{number},published,Evenings,letter-2025-05-06,para-3,,";

    /// <summary>A dataset of its own with one column of a type, and rows with these cells, as they are written.</summary>
    /// <param name="datatype">As in a schema: <c>"date"</c>, <c>{ "base": "decimal", "maximum": 100 }</c>.</param>
    /// <param name="more">Further properties of the column.</param>
    /// <param name="cells">One for each row.</param>
    public void Column(string datatype, string more, params string[] cells)
    {
        Write("content/data/odd/csv-metadata.json", $$"""
            {
              "@context": "http://www.w3.org/ns/csvw",
              "dc:title": "Odd values",
              "dc:description": "One row is one value.",
              "transparency:source": "letter-2025-05-06#para-2",
              "transparency:rowTitle": "name",
              "tableSchema": {
                "columns": [
                  { "name": "name", "titles": "Name", "dc:description": "What it is called.", "datatype": "string", "required": true },
                  { "name": "value", "titles": "Value", "dc:description": "What it is.", "datatype": {{datatype}}{{more}} }
                ]
              }
            }
            """);
        Write("content/data/odd/2025.csv", "name,value\n" + string.Concat(cells.Select((cell, i) => $"Row {i + 1},{cell}\n")));
    }

    /// <summary>A topic with this text below its settings.</summary>
    public void Topic(string text) => Write("content/topics/odd.md", "---\ntitle: Odd\nsummary: A text.\n---\n\n" + text + "\n");

    /// <summary>A topic with these settings, and a text.</summary>
    public void Settings(string settings) => Write("content/topics/odd.md", $"---\n{settings}\n---\n\nA text.\n");

    /// <summary>A picture or a paper of <c>cases/media</c> in the folder of files, under a name, changed or as it is.</summary>
    public void File(string name, string? example = null, Func<byte[], byte[]>? change = null)
    {
        var bytes = System.IO.File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "cases", "media", example ?? name));
        Put("content/files/" + name, change is null ? bytes : change(bytes));
    }

    /// <summary>The theme is a copy of the repository's, for this site alone.</summary>
    public void OwnTheme() => FolderContents.Copy(Repository.Theme, Path.Combine(folder, "site"));

    /// <summary>The page for addresses that are not there is this template, in a theme of the site's own.</summary>
    public void Template(string text)
    {
        OwnTheme();
        Write("site/overrides/pages/not-found.html", text);
    }
}
