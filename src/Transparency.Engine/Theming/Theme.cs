// The theme: templates parsed once, and the files that are copied as they are.

using System.Text;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Engine.Theming;

/// <summary>
/// Layouts, pages and partials of a theme. A template at the same path in the overrides takes the theme's place.
/// </summary>
public sealed class Theme
{
    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);
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

        return theme;
    }

    /// <summary>
    /// Renders <paramref name="page"/> and puts it into <paramref name="layout"/> as <c>content</c>.
    /// Both see the same <paramref name="globals"/>. Null when a template has a fault, which is reported.
    /// </summary>
    /// <param name="between">What becomes of the page before it is put into the layout, and what the layout is told besides.</param>
    public byte[]? Render(
        string page,
        string layout,
        IReadOnlyList<KeyValuePair<string, object?>> globals,
        Func<Html, (Html Content, IReadOnlyList<KeyValuePair<string, object?>> Told)> between,
        string origin,
        DiagnosticBag bag)
    {
        var content = Render(page, globals, Html.Empty, origin, bag);
        if (content is null) return null;
        var (finished, told) = between(new(content));
        var whole = Render(layout, [.. globals, .. told], finished, origin, bag);
        return whole is null ? null : Encoding.UTF8.GetBytes(whole);
    }

    private string? Render(string name, IReadOnlyList<KeyValuePair<string, object?>> globals, Html content, string origin, DiagnosticBag bag)
    {
        if (!_templates.TryGetValue(name, out var template))
        {
            // One that is there and cannot be read was told already.
            if (_files.ContainsKey(name)) return null;
            bag.Error(ThemeCodes.MissingTemplate, $"The theme has no template \"{name}\", which {origin} needs.", new(name), "Add the file to site/theme.");
            return null;
        }

        var variables = new ScriptObject { ["content"] = content, ["it"] = null };
        foreach (var (key, value) in globals) variables[key] = value;
        variables["partial"] = new PartialFunction(partial => _templates.GetValueOrDefault($"partials/{partial}.html"), variables);
        var context = new HtmlTemplateContext(variables);
        try
        {
            return template.Render(context);
        }
        catch (ScriptRuntimeException fault)
        {
            Report(fault, name, origin, bag);
            return null;
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

        if (!template.HasErrors) _templates[name] = template;
    }
}
