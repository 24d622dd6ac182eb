using BeneficiaryPortal.Domain.Catalogue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;

namespace BeneficiaryPortal.Web.Features.Common.Answers;

/// <summary>Which form asks which section.</summary>
public static class SectionForms
{
    private static readonly IReadOnlyDictionary<RequestSection, Func<SectionForm>> Forms = new Dictionary<RequestSection, Func<SectionForm>>
    {
        [RequestSection.Identity] = () => new IdentityForm(),
        [RequestSection.Contact] = () => new ContactForm(),
        [RequestSection.Income] = () => new IncomeForm(),
        [RequestSection.Need] = () => new NeedForm(),
        [RequestSection.Bank] = () => new BankForm(),
    };

    /// <summary>The kinds of forms there are.</summary>
    public static IEnumerable<Type> Types => Forms.Values.Select(make => make().GetType());

    /// <returns>An empty form; null for the family, whose members have pages of their own.</returns>
    public static SectionForm? For(RequestSection section) => Forms.TryGetValue(section, out var make) ? make() : null;
}

/// <summary>Reads the posted form of the section that the address names.</summary>
internal sealed class SectionFormBinder(IReadOnlyDictionary<Type, (ModelMetadata Metadata, IModelBinder Binder)> forms) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        if (!Enum.TryParse<RequestSection>(bindingContext.ActionContext.RouteData.Values["section"]?.ToString(), ignoreCase: true, out var section)
            || SectionForms.For(section)?.GetType() is not { } type)
        {
            bindingContext.Result = ModelBindingResult.Failed();
            return;
        }

        var (metadata, binder) = forms[type];
        var inner = DefaultModelBindingContext.CreateBindingContext(bindingContext.ActionContext, bindingContext.ValueProvider, metadata, bindingInfo: null, bindingContext.ModelName);
        await binder.BindModelAsync(inner);
        bindingContext.Result = inner.Result;
    }
}

internal sealed class SectionFormBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType != typeof(SectionForm) ? null : new SectionFormBinder(
        SectionForms.Types.ToDictionary(type => type, type => (context.MetadataProvider.GetMetadataForType(type), context.CreateBinder(context.MetadataProvider.GetMetadataForType(type)))));
}

internal sealed class ReadSectionForms : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options) => options.ModelBinderProviders.Insert(0, new SectionFormBinderProvider());
}
