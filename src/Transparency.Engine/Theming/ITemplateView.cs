// What a template may read.

namespace Transparency.Engine.Theming;

/// <summary>An object that answers for its members by name; written by the source generator, never by reflection.</summary>
public interface ITemplateView
{
    /// <summary>The member's value; false when there is no member of that name (snake case).</summary>
    bool TryGetMember(string name, out object? value);
}

/// <summary>Marks a partial record that templates may read.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class TemplateViewAttribute : Attribute;
