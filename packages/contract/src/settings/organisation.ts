import { endpoint } from '../endpoint.ts'
import { company, fromFile } from '../shapes.ts'

export const organisation = {
  get: endpoint('signed_in', 'GET', '/organisation', 'The company').output(company.extend({ fromFile })),
  update: endpoint('change_settings', 'PUT', '/organisation', 'Change the company')
    .input(company)
    .output(company.extend({ fromFile })),
}
