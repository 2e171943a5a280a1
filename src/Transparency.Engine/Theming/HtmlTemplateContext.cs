// Scriban made safe: what is not markup is escaped, what is misspelt is an error, nothing is cut short.

using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Transparency.Engine.Theming;

/// <summary>
/// The context that a thread renders its pages in, one after the other. Scriban's own defaults do not escape, print nothing for a misspelt
/// member, stop a loop at 1,000 items and cut output at a mebibyte; here none of that holds. What a slip of a template
/// could do without end has a bound, and none of Scriban's own functions is there.
/// </summary>
internal sealed class HtmlTemplateContext : TemplateContext
{
    // A list of 200,000 rows with 20 cells takes a fifth of it; a loop without an end has gone through it after a few seconds.
    private const int MostRounds = 20_000_000;

    // Partials within partials: the theme's deepest is eight.
    private const int DeepestPartial = 40;

    // Of a text that a template makes itself, by multiplying one.
    private const int LongestMadeText = 1 << 20;

    // Given before anything is written.
    private PageText _output = null!;
    private int _partials;
    private bool _keeps;

    public HtmlTemplateContext()
        : base(new ScriptObject())
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        LoopLimit = MostRounds;
        LimitToString = LongestMadeText;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OutputLimit = 0;
        RecursiveLimit = 64;
    }

    /// <summary>Renders a template into <paramref name="output"/>.</summary>
    /// <exception cref="ScriptRuntimeException">The template has a fault. Like after any other, the context cannot be used again.</exception>
    public void Render(Template template, ScriptObject globals, PageText output)
    {
        _output = output;
        PushGlobal(globals);
        PushOutput(output);
        Render(template);
        PopOutput();
        PopGlobal();
    }

    /// <summary>Renders a partial in place.</summary>
    /// <exception cref="ScriptRuntimeException">Partials call each other without end.</exception>
    public void RenderPartial(Template partial, SourceSpan from)
    {
        if (++_partials > DeepestPartial) throw new ScriptRuntimeException(from, $"Partials lie more than {DeepestPartial} deep within each other; one of them calls itself.");
        Render(partial);
        _partials--;
    }

    /// <summary>Writes what a partial made of the same view before, or renders it and keeps that; but what stands within something that is kept is kept with it.</summary>
    /// <exception cref="ScriptRuntimeException">As <see cref="RenderPartial"/>.</exception>
    public void RenderKept(Partial partial, IKeptView view, KeptMarkup kept, SourceSpan from)
    {
        if (kept.Find(partial, view) is { } markup)
        {
            _output.WriteUtf8(markup);
            return;
        }

        var (start, isWithin) = (_output.Text.Length, _keeps);
        _keeps = true;
        RenderPartial(partial.Template, from);
        _keeps = isWithin;
        if (!isWithin) kept.Keep(partial, view, _output.ToUtf8(start));
    }

    private void Render(Template template)
    {
        if (template.Page is not null) Evaluate(template.Page);
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                return this;
            case Html html:
                _output.Write(html.Markup);
                return this;
            case PageText page:
                _output.Write(page.Text);
                return this;
            case string text:
                _output.WriteEscaped(text);
                return this;
            case int or long or decimal or bool:
                return Write(ObjectToString(textAsObject));
            default:
                // A view or a list in the middle of a page is a slip of the template, not something to print.
                throw new ScriptRuntimeException(span, $"A {textAsObject.GetType().Name} cannot be written into a page; name one of its members.");
        }
    }

    protected override IObjectAccessor GetMemberAccessorImpl(object target) =>
        target is ITemplateView ? TemplateViewAccessor.Instance : base.GetMemberAccessorImpl(target)!;
}
