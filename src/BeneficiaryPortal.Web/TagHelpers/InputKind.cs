namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>How a kind of value is typed: direction, keyboard, width, and what the browser may fill in when the data is the reader's own.</summary>
internal sealed record InputKind(string Type, string Dir, string? InputMode = null, string? Width = null, string? OwnToken = null, bool Spellcheck = false)
{
    private static readonly Dictionary<string, InputKind> Kinds = new(StringComparer.Ordinal)
    {
        ["text"] = new("text", "auto", Spellcheck: true),
        ["name"] = new("text", "auto", Width: "w-24", OwnToken: "name"),
        ["national-id"] = new("text", "ltr", "numeric", "w-10"),
        ["mobile"] = new("tel", "ltr", "tel", "w-10", "tel-national"),
        ["phone"] = new("tel", "ltr", "tel", "w-10", "tel"),
        ["email"] = new("email", "ltr", "email", "w-20 as-ltr", "email"),
        ["iban"] = new("text", "ltr", null, "w-24 as-ltr"),
        ["amount"] = new("text", "ltr", "decimal", "w-10"),
        ["digits"] = new("text", "ltr", "numeric", "w-4"),
        ["code"] = new("text", "ltr", null, "w-10"),
        ["one-time-code"] = new("text", "ltr", "numeric", "w-10", "one-time-code"),
        ["password"] = new("password", "ltr", null, "w-20", "current-password"),
        ["new-password"] = new("password", "ltr", null, "w-20", "new-password"),
        ["search"] = new("search", "auto"),
    };

    public static InputKind Named(string kind) =>
        Kinds.TryGetValue(kind, out var found) ? found : throw new ArgumentException($"There is no kind of input called “{kind}”: use one of {string.Join(", ", Kinds.Keys)}.", nameof(kind));

    public bool IsPassword => Type == "password";
}
