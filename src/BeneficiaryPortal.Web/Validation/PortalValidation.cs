using System.Reflection;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace BeneficiaryPortal.Web.Validation;

/// <summary>Registers every validator of the portal, and the reading of posted values.</summary>
public static class PortalValidation
{
    public static IServiceCollection AddPortalValidation(this IServiceCollection services)
    {
        ValidatorOptions.Global.DefaultRuleLevelCascadeMode = CascadeMode.Stop;
        services.AddValidatorsOf(typeof(PortalValidation).Assembly);
        return services.AddSingleton<IConfigureOptions<MvcOptions>, ReadPostedValues>();
    }

    internal static IServiceCollection AddValidatorsOf(this IServiceCollection services, Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }))
        {
            foreach (var contract in type.GetInterfaces().Where(IsValidatorOfOneForm))
            {
                services.AddScoped(contract, type);
            }
        }

        return services;
    }

    private static bool IsValidatorOfOneForm(Type contract) =>
        contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IValidator<>);

    private sealed class ReadPostedValues(IStringLocalizer<ValidationText> text) : IConfigureOptions<MvcOptions>
    {
        public void Configure(MvcOptions options)
        {
            options.Filters.Add<ValidateForms>();
            options.Conventions.Add(new FormPrefix());
            options.ModelBinderProviders.Insert(0, new TypedValueBinders());
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;

            var messages = options.ModelBindingMessageProvider;
            messages.SetAttemptedValueIsInvalidAccessor((_, _) => text["Value.NotUnderstood"]);
            messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => text["Value.NotUnderstood"]);
            messages.SetUnknownValueIsInvalidAccessor(_ => text["Value.NotUnderstood"]);
            messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => text["Value.NotUnderstood"]);
            messages.SetValueIsInvalidAccessor(_ => text["Value.NotUnderstood"]);
            messages.SetValueMustBeANumberAccessor(_ => text["Number.NotAnAmount"]);
            messages.SetNonPropertyValueMustBeANumberAccessor(() => text["Number.NotAnAmount"]);
            messages.SetMissingBindRequiredValueAccessor(_ => text["Value.Missing"]);
            messages.SetMissingKeyOrValueAccessor(() => text["Value.Missing"]);
            messages.SetMissingRequestBodyRequiredValueAccessor(() => text["Value.Missing"]);
            messages.SetValueMustNotBeNullAccessor(_ => text["Value.Missing"]);
        }
    }
}
