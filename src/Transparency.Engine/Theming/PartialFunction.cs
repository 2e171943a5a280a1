// {{ partial "table" view.table }} and {{ each "cell" row.cells }}: render a partial in place, its argument as `it`.

using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Transparency.Engine.Theming;

/// <summary>
/// Stands in for Scriban's <c>include</c>, whose result would be escaped a second time. Writes straight into the page.
/// </summary>
/// <param name="find">Partials by name; null for one that is not there.</param>
/// <param name="globals">What the page knows.</param>
/// <param name="each">Whether the argument is a list, and the partial is rendered for each of it.</param>
internal sealed class PartialFunction(Func<string, Partial?> find, ScriptObject globals, bool each) : IScriptCustomFunction
{
    /// <summary>What templates call it.</summary>
    public const string One = "partial", Each = "each";

    public int RequiredParameterCount => each ? 2 : 1;

    public int ParameterCount => 2;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        index == 0 ? new ScriptParameterInfo(typeof(string), "name") : new ScriptParameterInfo(typeof(object), "it", (object?)null);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var name = arguments[0] as string ?? "";
        var from = callerContext?.Span ?? default;
        var partial = find(name) ?? throw new ScriptRuntimeException(from, $"There is no partial \"{name}\" in the folder partials of the theme.");
        var html = (HtmlTemplateContext)context;
        var outer = globals[Partial.Argument];
        if (!each)
        {
            Render(html, partial, arguments.Count > 1 ? arguments[1] : outer, from);
        }
        else if (arguments[1] is IEnumerable items and not string)
        {
            foreach (var item in items) Render(html, partial, item, from);
        }
        else
        {
            throw new ScriptRuntimeException(from, $"\"each\" needs a list, for which it renders the partial \"{name}\" again and again.");
        }

        globals[Partial.Argument] = outer;
        return null;
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private void Render(HtmlTemplateContext context, Partial partial, object? it, SourceSpan from)
    {
        globals[Partial.Argument] = it;
        if (partial.ReadsOnlyIt && it is IKeptView { Kept: { } kept } view) context.RenderKept(partial, view, kept, from);
        else context.RenderPartial(partial.Template, from);
    }
}
