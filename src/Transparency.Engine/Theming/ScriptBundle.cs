// Modules that import one another, as the few short files that a browser fetches.

using System.Text;
using NUglify.JavaScript;
using NUglify.JavaScript.Visitors;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Engine.Theming;

/// <summary>
/// Joins modules and shortens them. In the theme they run as they are; published, each module that no other imports
/// becomes a file that holds all that it imports.
/// </summary>
public static class ScriptBundle
{
    // What looks unneeded stays: the library takes functions of a module for such that are called from its top level only.
    private static readonly CodeSettings Short = new()
    {
        SourceMode = JavaScriptSourceMode.Module,
        PreserveImportantComments = false,
        RemoveUnneededCode = false,
    };

    /// <summary>The files by name, in the order of their names; none after an error.</summary>
    /// <param name="modules">The modules by the names by which they import one another, all in one folder.</param>
    /// <param name="bag">Told what cannot be read or joined.</param>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Of(IReadOnlyList<(string Name, SourceFile File)> modules, DiagnosticBag bag)
    {
        var read = modules.Select(m => ScriptModule.Read(m.Name, m.File, bag)).ToList();
        if (read.Any(m => m is null)) return [];
        var byName = read.OfType<ScriptModule>().ToDictionary(m => m.Name, StringComparer.Ordinal);
        foreach (var (module, name) in byName.Values.SelectMany(m => m.Imports.Where(i => !byName.ContainsKey(i)).Select(i => (m, i))))
        {
            bag.Error(ThemeCodes.ScriptFault, $"There is no module \"{name}\".", new(module.File.Path), "Write the name of a file in the same folder.");
            return [];
        }

        var imported = byName.Values.SelectMany(m => m.Imports).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from name in byName.Keys.Order(StringComparer.Ordinal)
               where !imported.Contains(name)
               let bytes = Join(byName, name, bag)
               where bytes is not null
               select (name, bytes),
        ];
    }

    private static byte[]? Join(Dictionary<string, ScriptModule> modules, string entry, DiagnosticBag bag)
    {
        List<ScriptModule> inOrder = [];
        Visit(modules[entry]);

        if (!IsOneOfEach(inOrder, bag)) return null;

        // Each part keeps its lines, so that what is wrong in the whole has a place in its file.
        var parts = inOrder.Select(m => Part(m, m.Name == entry)).ToList();
        var isWhole = true;
        var parser = new JSParser();
        parser.CompilerError += (_, found) => isWhole &= !Report(found.Error);
        var root = parser.Parse(new DocumentContext(string.Concat(parts)), Short);
        return isWhole ? Encoding.UTF8.GetBytes(OutputVisitor.Apply(root, Short)) : null;

        void Visit(ScriptModule module)
        {
            if (inOrder.Contains(module)) return;
            foreach (var name in module.Imports.Where(n => n != entry)) Visit(modules[name]);
            if (!inOrder.Contains(module)) inOrder.Add(module);
        }

        bool Report(NUglify.UglifyError error)
        {
            var (line, at) = (error.StartLine, 0);
            while (at < parts.Count - 1 && line > LineBreaks(parts[at])) line -= LineBreaks(parts[at++]);
            return ScriptModule.Report(error, inOrder[at].File, line, bag);
        }
    }

    // In one file a name stands for one thing.
    private static bool IsOneOfEach(IEnumerable<ScriptModule> modules, DiagnosticBag bag)
    {
        Dictionary<string, ScriptModule> declared = new(StringComparer.Ordinal);
        var isOne = true;
        foreach (var (module, name, at) in modules.SelectMany(m => m.Declared.Select(d => (m, d.Name, d.At))))
        {
            if (declared.TryAdd(name, module)) continue;
            isOne = false;
            bag.Error(
                ThemeCodes.ScriptFault,
                $"\"{name}\" is declared in {declared[name].Name} too.",
                module.File.Span(at, name.Length),
                "Give one of the two another name: modules that import one another become one file.");
        }

        return isOne;
    }

    private static int LineBreaks(string text) => text.Count(c => c == '\n');

    // Without what joined it to the others.
    private static string Part(ScriptModule module, bool isEntry)
    {
        var text = new StringBuilder(module.File.Text);
        var cuts = isEntry ? module.ImportStatements : [.. module.ImportStatements, .. module.ExportWords];
        foreach (var cut in cuts)
        {
            for (var i = cut.Start.Value; i < cut.End.Value; i++)
            {
                if (text[i] is not '\n') text[i] = ' ';
            }
        }

        return text.Append('\n').ToString();
    }
}
