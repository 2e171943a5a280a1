// All files of a dataset in one, with the notes and the licence as text.

using System.Text;
using Transparency.Engine.Output;
using Transparency.Engine.Spreadsheets;
using Transparency.Site.Model;

namespace Transparency.Site.Formats;

internal static class DatasetZip
{
    /// <summary>Writes the file.</summary>
    /// <param name="model">The site.</param>
    /// <param name="set">The dataset.</param>
    /// <param name="files">Its files.</param>
    /// <param name="file">Where to: a stream that can seek and be read.</param>
    public static void Write(SiteModel model, RowSet set, IReadOnlyList<OutputFile> files, Stream file)
    {
        using var zip = new ZipBytes(file);
        zip.Add("README.txt", Encoding.UTF8.GetBytes(Readme(model, set)));
        zip.Add("LICENCE.txt", Encoding.UTF8.GetBytes(Licence(model, set)));
        foreach (var part in files)
        {
            var name = part.Path[(part.Path.LastIndexOf('/') + 1)..];

            // Spreadsheets are compressed already.
            if (name.EndsWith(FileFormat.Xlsx.Ending, StringComparison.Ordinal) || name.EndsWith(FileFormat.Ods.Ending, StringComparison.Ordinal)) zip.AddStored(name, part.Content().Span);
            else zip.Add(name, part.Content().Span);
        }

        zip.Finish();
    }

    private static string Readme(SiteModel model, RowSet set)
    {
        var settings = model.Settings;
        var text = new StringBuilder();
        Line(set.Title);
        Line(new string('=', set.Title.Length));
        Line("");
        Line(set.Schema.Description);
        Line("");
        Line($"Publisher: {settings.Publisher.Name}");
        Line($"Address:   {settings.BaseUrl}{set.Page}");
        Line($"Licence:   {settings.Licence.Name}, {settings.Licence.Url}");
        Line("");
        Line("Columns");
        foreach (var column in set.Schema.Columns) Line($"- {column.Name}: {column.Title}{(column.Unit is { } unit ? $" ({unit})" : "")}. {column.Description}");
        Section("Notes", set.Notes(model));
        Section("Sources", set.Sources(model).Select(s => $"{s.Title}, {s.Url}"));
        Line("");
        Line("An empty cell means that the documents do not say; it is never a nought.");
        Line("In the CSV file, text that a spreadsheet would run as a formula has an apostrophe in front.");
        return text.ToString();

        void Line(string line) => text.Append(line).Append("\r\n");

        void Section(string title, IEnumerable<string> items)
        {
            var first = true;
            foreach (var item in items)
            {
                if (first)
                {
                    Line("");
                    Line(title);
                    first = false;
                }

                Line($"- {item}");
            }
        }
    }

    private static string Licence(SiteModel model, RowSet set)
    {
        var settings = model.Settings;
        return $"\"{set.Title}\" is published by {settings.Publisher.Name} under this licence:\r\n{settings.Licence.Name}\r\n{settings.Licence.Url}\r\n";
    }
}
