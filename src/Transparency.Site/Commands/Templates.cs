// The texts that `transparency new` begins with; they lie in the folder Templates.

using System.Text;

namespace Transparency.Site.Commands;

/// <summary>Reads templates from the program itself, so that it needs no files beside it.</summary>
internal static class Templates
{
    private const string Prefix = "templates/";

    /// <summary>The template of that path with each <c>{{name}}</c> filled in.</summary>
    public static string Fill(string path, params (string Name, string Value)[] values)
    {
        var text = Read(Prefix + path);
        foreach (var (name, value) in values) text = text.Replace($"{{{{{name}}}}}", value);
        return text;
    }

    /// <summary>The files of a whole folder of templates: path within it, and text.</summary>
    public static IReadOnlyList<(string Path, string Text)> Folder(string folder)
    {
        var prefix = $"{Prefix}{folder}/";
        return
        [
            .. typeof(Templates).Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => (name[prefix.Length..], Read(name))),
        ];
    }

    private static string Read(string name)
    {
        using var stream = typeof(Templates).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program holds no template {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
