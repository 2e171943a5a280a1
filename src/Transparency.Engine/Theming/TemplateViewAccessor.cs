// Scriban's way to a view's members, through the generated switch.

using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Transparency.Engine.Theming;

/// <summary>Reads members of an <see cref="ITemplateView"/>; nothing can be written.</summary>
internal sealed class TemplateViewAccessor : IObjectAccessor
{
    public static readonly TemplateViewAccessor Instance = new();

    public Type? IndexType => null;

    public bool HasIndexer => false;

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => 0;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => [];

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        ((ITemplateView)target).TryGetMember(member, out _);

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value) =>
        ((ITemplateView)target).TryGetMember(member, out value);

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
}
