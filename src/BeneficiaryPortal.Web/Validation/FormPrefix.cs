using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BeneficiaryPortal.Web.Validation;

/// <summary>
/// An action's posted form is its parameter <c>form</c>, and the page shows it as its property <c>Form</c>: fields are always named <c>Form.X</c>,
/// even when nothing at all was posted (no radio chosen), so that errors find their fields.
/// </summary>
public sealed class FormPrefix : IParameterModelConvention
{
    public const string Parameter = "form";
    public const string Name = "Form";

    public void Apply(ParameterModel parameter)
    {
        if (string.Equals(parameter.ParameterName, Parameter, StringComparison.Ordinal))
        {
            parameter.BindingInfo ??= new BindingInfo();
            parameter.BindingInfo.BinderModelName ??= Name;
        }
    }
}
