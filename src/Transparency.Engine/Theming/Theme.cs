// The theme: templates parsed once, and the files that are copied as they are.

using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Engine.Theming;

/// <summary>What the layout is told beside what the page was told.</summary>
/// <param name="page">The page as its template made it.</param>
/// <param name="used">The places of the abbreviations that it uses.</param>
public delegate IReadOnlyList<KeyValuePair<string, object?>> Told(ReadOnlySpan<char> page, IReadOnlyList<int> used);

/// <summary>
/// Layouts, pages and partials of a theme. A template at the same path in the overrides takes the theme's place.
/// </summary>
public sealed class Theme
{
    private const string Partials = "partials/";
    private const string Extension = ".html";

    // Those of a thread that renders: a page, the page with its abbreviations explained, and the whole with its layout.
    [ThreadStatic]
    private static (PageText Content, PageText Explained, PageText Whole)? _texts;

    // That of a thread, while it does not render: one that a fault stopped is not used again.
    [ThreadStatic]
    private static HtmlTemplateContext? _context;

    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Partial> _partials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceFile> _files = new(StringComparer.Ordinal);

    private Theme()
    {
    }

    /// <summary>Parses all templates; a syntax error is reported where it stands.</summary>
    /// <param name="templates">Files whose path, once <paramref name="prefixes"/> are cut, is <c>pages/home.html</c> and the like.</param>
    /// <param name="prefixes">Folders in order of precedence: <c>site/overrides/</c>, then <c>site/theme/</c>.</param>
    public static Theme Parse(IReadOnlyList<SourceFile> templates, IReadOnlyList<string> prefixes, DiagnosticBag bag)
    {
        var theme = new Theme();
        foreach (var prefix in prefixes)
        {
            foreach (var file in templates.Where(f => f.Path.StartsWith(prefix, StringComparison.Ordinal)))
            {
                var name = file.Path[prefix.Length..];
                if (theme._files.TryAdd(name, file)) theme.Parse(name, file, bag);
            }
        }

        Partial.Judge(theme._partials);
        return theme;
    }

    /// <summary>
    /// Renders <paramref name="page"/> and puts it into <paramref name="layout"/> as <c>content</c>.
    /// Both see the same <paramref name="globals"/>. Null when a template has a fault, which is reported.
    /// </summary>
    /// <param name="glossary">Explains abbreviations in the page before it is put into the layout.</param>
    /// <param name="between">What the layout is told besides: given the page, and the places of the abbreviations that it uses.</param>
    public byte[]? Render(
        string page,
        string layout,
        IReadOnlyList<KeyValuePair<string, object?>> globals,
        Abbreviations glossary,
        Told between,
        string origin,
        DiagnosticBag bag)
    {
        var (content, explained, whole) = _texts ??= (new(), new(), new());
        if (!Render(page, globals, content.Clear(), explained.Clear(), origin, bag)) return null;
        IReadOnlyList<int> used = glossary.IsEmpty ? [] : glossary.Explain(content.Text, explained);
        return Render(layout, [.. globals, .. between(content.Text, used)], whole.Clear(), glossary.IsEmpty ? content : explained, origin, bag) ? whole.ToUtf8() : null;
    }

    private bool Render(string name, IReadOnlyList<KeyValuePair<string, object?>> globals, PageText into, PageText content, string origin, DiagnosticBag bag)
    {
        if (!_templates.TryGetValue(name, out var template))
        {
            // One that is there and cannot be read was told already.
            if (_files.ContainsKey(name)) return false;
            bag.Error(ThemeCodes.MissingTemplate, $"The theme has no template \"{name}\", which {origin} needs.", new(name), "Add the file to site/theme.");
            return false;
        }

        var variables = new ScriptObject { ["content"] = content, [Partial.Argument] = null };
        foreach (var (key, value) in globals) variables[key] = value;
        variables[PartialFunction.One] = new PartialFunction(_partials.GetValueOrDefault, variables, each: false);
        variables[PartialFunction.Each] = new PartialFunction(_partials.GetValueOrDefault, variables, each: true);
        try
        {
            var context = _context ?? new();
            _context = null;
            context.Render(template, variables, into);
            _context = context;
            return true;
        }
        catch (ScriptRuntimeException fault)
        {
            Report(fault, name, origin, bag);
            return false;
        }
    }

    private void Report(ScriptRuntimeException fault, string name, string origin, DiagnosticBag bag)
    {
        var file = _files.GetValueOrDefault(fault.Span.FileName ?? name) ?? _files[name];
        var span = file.Span(fault.Span.Start.Offset, fault.Span.Length);
        bag.Error(ThemeCodes.TemplateFault, $"{fault.OriginalMessage} (while rendering {origin})", span, "Mend the template; the content is not at fault.", sourceLine: file.Line(span.Line));
    }

    private void Parse(string name, SourceFile file, DiagnosticBag bag)
    {
        var template = Template.Parse(file.Text, name);
        foreach (var message in template.Messages)
        {
            var span = file.Span(message.Span.Start.Offset, message.Span.Length);
            bag.Error(ThemeCodes.TemplateFault, message.Message, span, "Mend the template; the content is not at fault.", sourceLine: file.Line(span.Line));
        }

        if (template.HasErrors) return;
        _templates[name] = template;
        if (!name.StartsWith(Partials, StringComparison.Ordinal) || !name.EndsWith(Extension, StringComparison.Ordinal)) return;
        var called = name[Partials.Length..^Extension.Length];
        _partials[called] = new(template);
    }
}
