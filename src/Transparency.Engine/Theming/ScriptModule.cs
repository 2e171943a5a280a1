// One module of the theme's scripts, read far enough to be joined with others.

using NUglify;
using NUglify.JavaScript;
using NUglify.JavaScript.Syntax;
using NUglify.JavaScript.Visitors;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Engine.Theming;

/// <summary>A module by its name within its folder, such as <c>terms.js</c>.</summary>
/// <param name="Name">The name by which others import it.</param>
/// <param name="File">Its text.</param>
/// <param name="Imports">The modules that it cannot do without, in order; those that it asks for later are not among them.</param>
/// <param name="ImportStatements">Where it says so.</param>
/// <param name="ExportWords">Where it offers a declaration to others: the word alone.</param>
/// <param name="Declared">What it declares, and where.</param>
internal sealed record ScriptModule(
    string Name,
    SourceFile File,
    IReadOnlyList<string> Imports,
    IReadOnlyList<Range> ImportStatements,
    IReadOnlyList<Range> ExportWords,
    IReadOnlyList<(string Name, int At)> Declared)
{
    private static readonly CodeSettings Settings = new() { SourceMode = JavaScriptSourceMode.Module, MinifyCode = false };

    /// <summary>Null after an error.</summary>
    public static ScriptModule? Read(string name, SourceFile file, DiagnosticBag bag)
    {
        var parser = new JSParser();
        var isWhole = true;
        parser.CompilerError += (_, found) => isWhole &= !Report(found.Error, file, found.Error.StartLine, bag);
        var root = parser.Parse(new DocumentContext(file.Text), Settings);
        if (!isWhole || root is null) return null;

        List<string> imports = [];
        List<Range> statements = [], words = [];
        foreach (var statement in Top(root).OfType<ImportExportStatement>())
        {
            if (statement is ExportStatement && string.IsNullOrEmpty(statement.ModuleName) && !statement.Children.Any(c => c is ImportExportSpecifier))
            {
                words.Add(RangeOf(statement.KeywordContext));
            }
            else if (statement is ImportStatement && statement.ModuleName.StartsWith("./", StringComparison.Ordinal) && statement.Children.All(IsPlain))
            {
                imports.Add(statement.ModuleName["./".Length..]);
                statements.Add(RangeOf(statement.Context));
            }
            else
            {
                bag.Error(
                    ThemeCodes.ScriptFault,
                    "This way of joining scripts is not known here.",
                    file.Span(statement.Context.StartPosition),
                    "Write `import { name } from './module.js';` and put `export` before what is declared.");
                return null;
            }
        }

        return new(name, file, imports, statements, words, [.. Top(root).SelectMany(Declarations)]);
    }

    /// <summary>Tells an error of the parser at its place; false for what is only advice.</summary>
    public static bool Report(UglifyError error, SourceFile file, int line, DiagnosticBag bag)
    {
        if (!error.IsError) return false;
        bag.Error(
            ThemeCodes.ScriptFault,
            $"The script cannot be read: {error.Message}",
            new(file.Path, line, error.StartColumn),
            "Mend the script. What is quite new in the language may have to be written in an older way.");
        return true;
    }

    private static IEnumerable<AstNode> Top(AstNode root) =>
        root.Children.SelectMany(c => c is ModuleDeclaration module ? module.Body.Children : [c]);

    private static IEnumerable<(string, int)> Declarations(AstNode statement) => statement switch
    {
        ExportStatement export => export.Children.SelectMany(Declarations),
        FunctionObject { Binding: { } name } => [(name.Name, name.Context.StartPosition)],
        ClassNode { Binding: BindingIdentifier name } => [(name.Name, name.Context.StartPosition)],
        LexicalDeclaration or VarDeclaration => BindingsVisitor.Bindings(statement).Select(b => (b.Name, b.Context.StartPosition)),
        _ => [],
    };

    private static bool IsPlain(AstNode specifier) => specifier is ImportExportSpecifier { AsContext: null };

    private static Range RangeOf(SourceContext context) => context.StartPosition..context.EndPosition;
}
