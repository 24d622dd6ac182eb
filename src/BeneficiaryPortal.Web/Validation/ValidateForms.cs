using FluentValidation;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BeneficiaryPortal.Web.Validation;

/// <summary>The one place where forms are validated: each action argument that has a validator, before the action runs.</summary>
public sealed class ValidateForms : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        foreach (var (name, argument) in context.ActionArguments)
        {
            if (argument is not null && ValidatorOf(context.HttpContext, argument) is { } validator)
            {
                await ValidateAsync(validator, argument, PrefixOf(name, context.ModelState), context);
            }
        }

        await next();
    }

    private static IValidator? ValidatorOf(HttpContext http, object argument) =>
        argument.GetType() is { IsClass: true } type && type != typeof(string)
            ? (IValidator?)http.RequestServices.GetService(typeof(IValidator<>).MakeGenericType(type))
            : null;

    private static async Task ValidateAsync(IValidator validator, object argument, string prefix, ActionExecutingContext context)
    {
        var result = await validator.ValidateAsync(new ValidationContext<object>(argument), context.HttpContext.RequestAborted);
        foreach (var failure in result.Errors)
        {
            var key = ModelNames.CreatePropertyModelName(prefix, failure.PropertyName);

            // A value that could not even be read has its own message already.
            if (context.ModelState.GetFieldValidationState(key) != ModelValidationState.Invalid)
            {
                context.ModelState.AddModelError(key, failure.ErrorMessage);
            }
        }
    }

    private static string PrefixOf(string name, ModelStateDictionary state) =>
        string.Equals(name, FormPrefix.Parameter, StringComparison.Ordinal) ? FormPrefix.Name
        : state.Keys.Any(key => key.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase)) ? name
        : "";
}
